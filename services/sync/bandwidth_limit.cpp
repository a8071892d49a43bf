// SPDX-License-Identifier: GPL-3.0-or-later
#include "bandwidth_limit.h"

#include <algorithm>

namespace vtrack {

namespace {

/// Idle time gives no more than this, which makes up for waits that ended late.
constexpr std::chrono::duration<double> longestCredit{0.05};
/// After this, a wait looks whether the limit has changed.
constexpr std::chrono::milliseconds longestStep{100};

} // namespace

void BandwidthLimit::setMbps(double limit) {
    const std::scoped_lock lock(m_mutex);
    countTime(); // At the former limit.
    m_bytesPerSecond = std::max(limit, 0.0) * 1'000'000 / 8;
}

void BandwidthLimit::countTime() {
    const auto now = m_clock.monotonic();
    const double most = m_booked + longestCredit.count() * m_bytesPerSecond;
    const double allowed = m_allowed + Seconds(now - m_countedAt).count() * m_bytesPerSecond;
    m_allowed = m_bytesPerSecond > 0 ? std::min(allowed, most) : m_booked;
    m_countedAt = now;
}

BandwidthLimit::Seconds BandwidthLimit::untilAllowed(double position) {
    const std::scoped_lock lock(m_mutex);
    countTime();
    return Seconds(m_bytesPerSecond > 0 ? (position - m_allowed) / m_bytesPerSecond : 0);
}

void BandwidthLimit::take(qint64 bytes, const std::stop_token& stop) {
    double position = 0;
    {
        const std::scoped_lock lock(m_mutex);
        countTime();
        m_booked += static_cast<double>(bytes);
        position = m_booked;
    }
    for (auto left = untilAllowed(position); left.count() > 0 && !stop.stop_requested(); left = untilAllowed(position))
        m_clock.wait(std::min(std::chrono::ceil<std::chrono::milliseconds>(left), longestStep), stop);
}

} // namespace vtrack
