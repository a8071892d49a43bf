// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace vtrack {

/// Calls `stop` on the main thread when Ctrl+C is pressed or the system asks the program to end. A second Ctrl+C ends
/// the program at once; Windows does so a few seconds after its window is closed. One implementation file for each
/// system. Call once, from the main thread.
void onInterrupt(std::function<void()> stop);

} // namespace vtrack
