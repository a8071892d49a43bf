// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// How much the Drive sign-in asks for.
enum class DriveScopes {
    Least, ///< `drive.readonly`: all that listing and downloading need.
    All,   ///< The guide's list, for a consent screen that an administrator registered with all of it.
};

} // namespace vtrack
