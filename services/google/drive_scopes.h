// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// The permissions that the Drive sign-in requests.
enum class DriveScopes {
    Least, ///< `drive.readonly`: all that listing and downloading need.
    All,   ///< The guide's list, for a consent screen that an administrator registered with all of it.
};

} // namespace vtrack
