// SPDX-License-Identifier: GPL-3.0-or-later
#include "bandwidth_limit.h"

#include <algorithm>

namespace vtrack {

namespace {

constexpr std::chrono::duration<double> longestCredit{0.05};

} // namespace

void BandwidthLimit::take(qint64 bytes, const std::stop_token& stop) {
    const double speed = m_bytesPerSecond;
    if (speed <= 0)
        return;
    std::chrono::duration<double> wait{0};
    {
        const std::scoped_lock lock(m_mutex);
        const std::chrono::duration<double> now = m_clock.monotonic();
        // Idle time gives no credit, except for a wait that took too long.
        m_free = std::max(m_free, now - longestCredit);
        m_free += std::chrono::duration<double>(static_cast<double>(bytes) / speed);
        wait = std::max(m_free - now, std::chrono::duration<double>(0));
    }
    m_clock.wait(std::chrono::ceil<std::chrono::milliseconds>(wait), stop);
}

} // namespace vtrack
