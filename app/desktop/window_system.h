// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// Adapts the look of the windows to the desktop where Qt does not do it by itself. Call before the application object
/// is created.
void prepareWindowSystem();

/// Allows the running instance to come to the front instead of this process.
void letOthersComeToFront();

} // namespace vtrack
