// SPDX-License-Identifier: GPL-3.0-or-later
#include "retry_policy.h"

#include <algorithm>

namespace vtrack {

std::optional<std::chrono::milliseconds> RetryPolicy::waitAfter(int attempt, const Error& error,
                                                                QRandomGenerator& random) const {
    const auto asked = error.retryAfter.value_or(std::chrono::milliseconds::zero());
    if (!error.transient || attempt + 1 >= tries || asked > longestRetryAfter)
        return std::nullopt;
    const auto doubled = firstWait * (1LL << std::min(attempt, 20));
    const std::chrono::milliseconds chance(random.bounded(1000));
    const auto wait = std::min<std::chrono::milliseconds>(doubled + chance, longestWait);
    return std::max(wait, asked);
}

} // namespace vtrack
