// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// What becomes of the program's keys on a computer without a keyring. Never chosen for a keyring that is there but
/// locked, silent or refusing.
enum class WithoutKeyring {
    Ask,        ///< Nothing is kept; the person has to choose first.
    KeyFile,    ///< In a file that only its owner can read.
    MemoryOnly, ///< Nowhere: a new sign-in is needed after each start.
};

} // namespace vtrack
