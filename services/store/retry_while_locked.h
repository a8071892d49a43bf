// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "sql_error.h"

#include <chrono>
#include <stop_token>
#include <type_traits>

namespace vtrack {

/// How long a write that must not be lost waits for another program to release the database, and how long it pauses
/// between two tries (each of which itself waits up to 10 s).
inline constexpr std::chrono::minutes lockPatience{30};
inline constexpr std::chrono::seconds lockPause{5};

/// Calls `work`, which returns a Result, and repeats it while it fails because the database is locked. For data that
/// nothing else would write later, such as the result of a run. `work` must be one transaction. Blocks, on a worker.
/// @param stop ends the waiting, but not the first try; the last error is returned.
template <typename Work>
[[nodiscard]] auto retryWhileLocked(Clock& clock, const std::stop_token& stop, Work work)
    -> std::invoke_result_t<Work> {
    const auto end = clock.monotonic() + lockPatience;
    auto outcome = work();
    while (!outcome && outcome.error().action == Action::DatabaseLocked && clock.monotonic() < end &&
           !stop.stop_requested()) {
        clock.wait(lockPause, stop);
        outcome = work();
    }
    return outcome;
}

} // namespace vtrack
