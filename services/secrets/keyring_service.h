// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// Whether the program that keeps the keyring is running, which tells a keyring that fails from one that is not there:
/// QtKeychain says "other error" for both. May block for as long as the session bus does; call from a worker.
[[nodiscard]] bool keyringServiceRuns();

} // namespace vtrack
