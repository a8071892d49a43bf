// SPDX-License-Identifier: GPL-3.0-or-later
#include "quota_pacer.h"

#include <algorithm>

namespace vtrack {

namespace {

using Seconds = std::chrono::duration<double>;

constexpr Seconds minute{60};
constexpr double share = 0.9; // The steady share of the limit; the rest is for bursts.
constexpr Seconds burst = minute * (1 - share) / share;
constexpr double slowest = 1.0 / 32;
constexpr double fasterEachTime = 1.0 / 64;
constexpr int longestDoubling = 5; // 32 s.
constexpr std::chrono::seconds longestHold{32};

} // namespace

QuotaPacer::QuotaPacer(Clock& clock, int unitsPerMinute)
    : m_clock(clock)
    , m_unitsPerMinute(unitsPerMinute) {}

std::chrono::milliseconds QuotaPacer::take(int units, const std::stop_token& stop) {
    for (auto wait = book(units); wait.count() > 0 && !stop.stop_requested(); wait = book(units))
        m_clock.wait(wait, stop);
    return m_clock.monotonic();
}

std::chrono::milliseconds QuotaPacer::book(int units) {
    const std::scoped_lock lock(m_mutex);
    const std::chrono::milliseconds now = m_clock.monotonic();
    if (now < m_heldUntil)
        return m_heldUntil - now;
    if (m_unitsPerMinute <= 0)
        return {};
    const Seconds cost = minute * units / (m_unitsPerMinute * share * m_speed);
    const Seconds free = std::max<Seconds>(m_free, now) + cost;
    const Seconds early = free - now - std::max(burst, cost); // A full bucket is enough for anything.
    if (early.count() > 0)
        return std::chrono::ceil<std::chrono::milliseconds>(early);
    m_free = free;
    return {};
}

void QuotaPacer::slowDown(std::chrono::milliseconds sent, std::optional<std::chrono::milliseconds> retryAfter) {
    const std::scoped_lock lock(m_mutex);
    if (sent < m_heldUntil)
        return;
    const std::chrono::milliseconds pause = std::chrono::seconds(1 << std::min(m_slowInARow, longestDoubling));
    const auto asked =
        std::min<std::chrono::milliseconds>(retryAfter.value_or(std::chrono::milliseconds(0)), longestHold);
    m_heldUntil = m_clock.monotonic() + std::max(pause, asked);
    m_free = std::max<Seconds>(m_free, m_heldUntil + burst); // Afterwards they continue one by one, not all at once.
    m_speed = std::max(slowest, m_speed / 2);
    ++m_slowInARow;
}

void QuotaPacer::wentWell() {
    const std::scoped_lock lock(m_mutex);
    m_slowInARow = 0;
    m_speed = std::min(1.0, m_speed + fasterEachTime);
}

} // namespace vtrack
