// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <algorithm>

namespace vtrack {

/// A wait that ends as soon as one of two clocks says so. The time of day continues while the computer sleeps; the
/// monotonic clock is not affected when the time of day is set. So no wait lasts longer than its span, even if the
/// clock was wrong when it began. Plain data.
class Countdown {
public:
    /// Not running.
    Countdown() = default;

    Countdown(const Clock& clock, std::chrono::milliseconds span)
        : m_began(clock.now())
        , m_beganMonotonic(clock.monotonic())
        , m_span(span) {}

    [[nodiscard]] bool isRunning() const { return m_began.isValid(); }

    [[nodiscard]] std::chrono::milliseconds span() const { return m_span; }

    /// Counted from the same beginning.
    void setSpan(std::chrono::milliseconds span) { m_span = span; }

    /// Zero or less when it is over.
    [[nodiscard]] std::chrono::milliseconds left(const Clock& clock) const {
        const auto byDay = m_span - std::chrono::milliseconds(m_began.msecsTo(clock.now()));
        return std::min(byDay, m_span - (clock.monotonic() - m_beganMonotonic));
    }

    [[nodiscard]] bool isOver(const Clock& clock) const {
        return isRunning() && left(clock) <= std::chrono::milliseconds(0);
    }

private:
    QDateTime m_began;
    std::chrono::milliseconds m_beganMonotonic{0};
    std::chrono::milliseconds m_span{0};
};

} // namespace vtrack
