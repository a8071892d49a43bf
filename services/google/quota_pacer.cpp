// SPDX-License-Identifier: GPL-3.0-or-later
#include "quota_pacer.h"

#include <algorithm>

namespace vtrack {

namespace {

constexpr std::chrono::duration<double> minute{60};
constexpr double share = 0.9; // Of the limit, steadily; the rest may come at once.

} // namespace

QuotaPacer::QuotaPacer(Clock& clock, int unitsPerMinute)
    : m_clock(clock)
    , m_unitsPerMinute(unitsPerMinute) {}

void QuotaPacer::take(int units, const std::stop_token& stop) {
    const int limit = m_unitsPerMinute;
    if (limit <= 0)
        return;
    const std::chrono::duration<double> burst = minute * (1 - share) / share;
    std::chrono::duration<double> wait{0};
    {
        const std::scoped_lock lock(m_mutex);
        const std::chrono::duration<double> now = m_clock.monotonic();
        m_free = std::max(m_free, now) + minute * units / (limit * share);
        wait = std::max(m_free - now - burst, std::chrono::duration<double>(0));
    }
    if (wait.count() > 0)
        m_clock.wait(std::chrono::ceil<std::chrono::milliseconds>(wait), stop);
}

} // namespace vtrack
