// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

namespace vtrack {

/// A clock that stands still until the test moves it.
class FixedClock final : public Clock {
public:
    explicit FixedClock(QDateTime now)
        : m_now(std::move(now)) {}

    [[nodiscard]] QDateTime now() const override { return m_now; }

    [[nodiscard]] std::chrono::milliseconds monotonic() const override {
        return std::chrono::milliseconds(m_now.toMSecsSinceEpoch());
    }

    void advance(std::chrono::seconds span) { m_now = m_now.addSecs(span.count()); }

private:
    QDateTime m_now;
};

} // namespace vtrack
