// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// Which notifications are shown while the window is in the background.
enum class Notifications {
    All,      ///< New footage of each run, and problems.
    Problems, ///< Problems only.
    None,
};

} // namespace vtrack
