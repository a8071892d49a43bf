// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// The keyring service behind QtKeychain, which reports "other error" both for a missing keyring and for one that
/// fails.
enum class KeyringService {
    None,    ///< No keyring program runs.
    Empty,   ///< One runs, but no keyring was ever created in it.
    Present, ///< One runs and has a keyring, or this is unknown.
};

/// Asks the system. May block for a few seconds; call from a worker.
[[nodiscard]] KeyringService keyringService();

} // namespace vtrack
