// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace vtrack {

/// How long the computer has slept (suspended or hibernated) in all since some fixed moment. Setting the clock does not
/// change it. Zero where the system does not tell. Safe from any thread.
[[nodiscard]] std::chrono::milliseconds computerSleep();

} // namespace vtrack
