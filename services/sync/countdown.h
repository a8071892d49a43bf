// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <algorithm>

namespace vtrack {

/// A wait that is over as soon as one of the two clocks says so: the time of day goes on while the computer sleeps, and
/// the monotonic one does not care who sets the time of day, back or far ahead. So no wait lasts longer than its span,
/// whatever the time of day was when it began. Plain data.
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
