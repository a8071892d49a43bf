// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QRandomGenerator>

#include <chrono>
#include <optional>

namespace vtrack {

/// How often and how long to wait before trying again: 1, 2, 4 s and so on plus a random part of up to a second, never
/// above 32 s, never less than the server's `Retry-After` (guide, "Retry Logic"; Drive, "Resolve errors"). A
/// `Retry-After` of more than half a minute is not waited for: the caller does other work until then.
struct RetryPolicy {
    int tries = 4; ///< With the three waits of the guide between them.
    std::chrono::milliseconds firstWait = std::chrono::seconds(1);
    std::chrono::milliseconds longestWait = std::chrono::seconds(32);
    std::chrono::milliseconds longestRetryAfter = std::chrono::seconds(30);
    std::chrono::milliseconds patience = std::chrono::minutes(2); ///< After which no further try begins.

    /// The wait after the `attempt`-th failed try (counted from 0); nothing when there is no further
    /// try, the error is not transient, or the server asks for too long a wait.
    [[nodiscard]] std::optional<std::chrono::milliseconds> waitAfter(int attempt, const Error& error,
                                                                     QRandomGenerator& random) const;
};

} // namespace vtrack
