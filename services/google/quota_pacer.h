// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>

namespace vtrack {

/// The one pace of all threads that ask Drive.
///
/// It spreads requests so that Drive's limits are not hit in the first place (Google, "Usage limits": each kind of
/// request costs units, 325,000 a minute for each person): a token bucket that fills at nine tenths of the limit and
/// holds one tenth, so that no minute sees more than the limit. When Google asks for a slower pace all the same,
/// everybody waits (1, 2, 4 ... 32 s while such answers come in a row) and goes on at half the speed, which grows again
/// with each answer that went well. Any thread.
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

    /// Google asked for a slower pace.
    /// @param sent what take() returned: requests that were sent before everybody was told to wait tell nothing new.
    /// @param retryAfter how long Google asked to wait; counts up to half a minute, since the rest concerns whoever
    /// asked.
    void slowDown(std::chrono::milliseconds sent, std::optional<std::chrono::milliseconds> retryAfter);

    /// Google answered as it should.
    void wentWell();

private:
    /// How long a request that costs `units` has to wait; books it when that is no time at all.
    [[nodiscard]] std::chrono::milliseconds book(int units);

    Clock& m_clock;
    const int m_unitsPerMinute;
    std::mutex m_mutex;
    std::chrono::duration<double> m_free{0};  ///< When the bucket is full again, by the monotonic clock.
    std::chrono::milliseconds m_heldUntil{0}; ///< Nobody sends before.
    double m_speed = 1;                       ///< The share of the limit that is used, 1/32 to 1.
    int m_slowInARow = 0;
};

} // namespace vtrack
