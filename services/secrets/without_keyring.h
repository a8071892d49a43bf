// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// Where the program's keys are stored on a computer without a keyring. Does not apply to a keyring that is locked, not
/// responding or refusing.
enum class WithoutKeyring {
    Ask,        ///< Nothing is stored; the person must choose first.
    KeyFile,    ///< In a file that only its owner can read.
    MemoryOnly, ///< In memory only: a new sign-in is needed after each start.
};

} // namespace vtrack
