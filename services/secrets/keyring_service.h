// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// What stands behind QtKeychain. It says "other error" both for a keyring that is not there and for one that fails.
enum class KeyringService {
    None,    ///< No keyring program runs.
    Empty,   ///< One runs, but nobody ever made a keyring in it.
    Present, ///< One runs and has a keyring, or does not tell.
};

/// Asks the system. May block for a few seconds; call from a worker.
[[nodiscard]] KeyringService keyringService();

} // namespace vtrack
