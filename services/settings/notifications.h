// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// What the desktop is to tell the person while the window is not before them.
enum class Notifications {
    All,      ///< What each run brought, and problems.
    Problems, ///< Problems only.
    None,
};

} // namespace vtrack
