// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace vtrack {

// How long the engine waits for others.

inline constexpr std::chrono::seconds longestStall{300};     ///< A download, for a byte (guide: 300 s).
inline constexpr std::chrono::seconds longestTrialStall{30}; ///< The download of one byte that finds whose error it is.
inline constexpr std::chrono::seconds diskPatience{10};      ///< A run, for a disk that it can do without.
/// Work in a lane that has not moved on for so long lends its place to others.
inline constexpr std::chrono::minutes stuckAfter{6};
static_assert(stuckAfter > longestStall, "a download that waits for a byte is not stuck");

} // namespace vtrack
