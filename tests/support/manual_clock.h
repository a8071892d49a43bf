// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QMutex>

namespace vtrack::test {

/// A clock that stands still until the test moves it. Safe from any thread.
class ManualClock final : public Clock {
public:
    explicit ManualClock(const QDateTime& start = QDateTime(QDate(2025, 1, 15), QTime(10, 30), Qt::UTC));

    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;

    [[nodiscard]] std::chrono::milliseconds asleep() const override;

    /// Lets time pass.
    void advance(std::chrono::milliseconds span);
    /// Lets time pass while the computer sleeps, which monotonic() does not notice, as on Linux.
    void sleep(std::chrono::milliseconds span);
    /// Until what was added to the sample Google so far has settled. Its clock is the computer's, which did not stand
    /// still.
    void settle();
    /// Advances at once by what a worker would have waited.
    void wait(std::chrono::milliseconds span, const std::stop_token& stop) override;
    /// Everything that was waited so far.
    [[nodiscard]] std::chrono::milliseconds waited() const;
    /// Sets the time of day, as somebody who corrects the computer's clock; monotonic() does not notice.
    void set(const QDateTime& now);

private:
    mutable QMutex m_mutex;
    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{0};
    std::chrono::milliseconds m_asleep{0};
    std::chrono::milliseconds m_waited{0};
};

} // namespace vtrack::test
