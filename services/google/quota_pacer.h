// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <stop_token>

namespace vtrack {

/// Spreads requests so that Drive's limits are not hit in the first place (Google, "Usage limits": each kind of request
/// costs units, 325,000 a minute for each person). A token bucket that fills at nine tenths of the limit and holds one
/// tenth: no minute sees more than the limit. Any thread.
class QuotaPacer {
public:
    // Units of a request.
    static constexpr int get = 5;
    static constexpr int list = 100;
    static constexpr int download = 200;

    /// @param unitsPerMinute 0 for no limit.
    QuotaPacer(Clock& clock, int unitsPerMinute);

    void setUnitsPerMinute(int units) { m_unitsPerMinute = units; }

    /// Waits until a request of that many units is within the limit, or a stop is requested.
    void take(int units, const std::stop_token& stop);

private:
    Clock& m_clock;
    std::atomic<int> m_unitsPerMinute;
    std::mutex m_mutex;
    std::chrono::duration<double> m_free{0}; ///< When the bucket is full again, by the monotonic clock.
};

} // namespace vtrack
