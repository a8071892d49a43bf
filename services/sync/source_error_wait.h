// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <chrono>

namespace vtrack {

/// How long a source waits for its next check after a run that ended with an error. Where both are 0: until the next
/// regular check.
struct ErrorWait {
    std::chrono::minutes within{};    ///< Even if the next regular check is later.
    std::chrono::minutes notBefore{}; ///< Even if the next regular check is earlier.
};

/// The soonest check after something failed.
inline constexpr std::chrono::minutes soonestRetry{2};

/// Files and folders have their own waits (file_retry_delay.h).
[[nodiscard]] ErrorWait errorWaitOf(ErrorKind kind);

} // namespace vtrack
