// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_retry_delay.h"

#include <algorithm>

namespace vtrack {

QDateTime nextTry(int attempts, const Error& error, const QDateTime& now) {
    const auto doubled = firstRetryDelay * (1 << std::clamp(attempts, 0, 10));
    const auto wait = std::max<std::chrono::seconds>(
        std::min<std::chrono::minutes>(doubled, longestRetryDelay),
        std::chrono::ceil<std::chrono::seconds>(error.retryAfter.value_or(std::chrono::milliseconds(0))));
    return now.addSecs(std::min<std::chrono::seconds>(wait, longestRetryDelay).count());
}

} // namespace vtrack
