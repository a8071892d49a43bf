// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>

namespace vtrack {

/// Limits the request rate of all threads that use Drive.
///
/// It spreads requests so that Drive's limits are not reached (Google, "Usage limits": each kind of request costs
/// units, 325,000 a minute for each person): a token bucket that fills at nine tenths of the limit and holds one tenth,
/// so that no minute sees more than the limit. If Google still asks for a slower rate, all threads wait (1, 2, 4 ... 32
/// s for repeated answers) and continue at half the rate, which grows again with each good answer. Any thread.
class QuotaPacer {
public:
    // Units of a request.
    static constexpr int get = 5;
    static constexpr int list = 100;
    static constexpr int download = 200;

    /// @param unitsPerMinute 0 for no limit.
    QuotaPacer(Clock& clock, int unitsPerMinute);

    /// Waits until a request of that many units may be sent, or a stop is requested.
    /// @return when that was, for slowDown().
    std::chrono::milliseconds take(int units, const std::stop_token& stop);

    /// Google asked for a slower rate.
    /// @param sent what take() returned: requests that were sent before the wait started are ignored.
    /// @param retryAfter how long Google asked to wait; counts up to half a minute; a longer wait is the caller's
    /// business.
    void slowDown(std::chrono::milliseconds sent, std::optional<std::chrono::milliseconds> retryAfter);

    /// Google gave a good answer.
    void wentWell();

private:
    /// How long a request that costs `units` must wait; reserves the units if that is zero.
    [[nodiscard]] std::chrono::milliseconds book(int units);

    Clock& m_clock;
    const int m_unitsPerMinute;
    std::mutex m_mutex;
    std::chrono::duration<double> m_free{0};  ///< When the bucket is full again, by the monotonic clock.
    std::chrono::milliseconds m_heldUntil{0}; ///< No request is sent earlier.
    double m_speed = 1;                       ///< The share of the limit that is used, 1/32 to 1.
    int m_slowInARow = 0;
};

} // namespace vtrack
