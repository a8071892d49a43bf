// SPDX-License-Identifier: GPL-3.0-or-later
#include "bandwidth_limit.h"

#include <algorithm>

namespace vtrack {

void BandwidthLimit::take(qint64 bytes, const std::stop_token& stop) {
    const double speed = m_bytesPerSecond;
    if (speed <= 0)
        return;
    std::chrono::duration<double> wait{0};
    {
        const std::scoped_lock lock(m_mutex);
        const std::chrono::duration<double> now = m_clock.monotonic();
        m_free = std::max(m_free, now); // Time in which nothing came is no credit.
        m_free += std::chrono::duration<double>(static_cast<double>(bytes) / speed);
        wait = m_free - now;
    }
    m_clock.wait(std::chrono::ceil<std::chrono::milliseconds>(wait), stop);
}

} // namespace vtrack
