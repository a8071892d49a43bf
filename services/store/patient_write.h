// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "sql_error.h"

#include <chrono>
#include <stop_token>
#include <type_traits>

namespace vtrack {

/// How long a write that must not get lost waits for another program to let go of the database, and how long it pauses
/// between two tries (each of which itself waits up to 10 s).
inline constexpr std::chrono::minutes lockPatience{30};
inline constexpr std::chrono::seconds lockPause{5};

/// Does `work`, a callable that returns a Result, and while it fails only because the database is locked, does it
/// again. For what nothing else would write later, such as the outcome of a run. `work` is done whole each time: one
/// transaction. Blocks, on a worker. @param stop ends the waiting, not the first try: what is known then is the last
/// refusal.
template <typename Work>
[[nodiscard]] auto patiently(Clock& clock, const std::stop_token& stop, Work work) -> std::invoke_result_t<Work> {
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
