// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_clock.h"

#include <algorithm>

namespace vtrack::test {

ManualClock::ManualClock(const QDateTime& start)
    : m_now(start.toUTC()) {}

QDateTime ManualClock::now() const {
    const QMutexLocker lock(&m_mutex);
    return m_now;
}

std::chrono::milliseconds ManualClock::monotonic() const {
    const QMutexLocker lock(&m_mutex);
    return m_monotonic;
}

void ManualClock::advance(std::chrono::milliseconds span) {
    const QMutexLocker lock(&m_mutex);
    m_now = m_now.addMSecs(span.count());
    m_monotonic += span;
}

std::chrono::milliseconds ManualClock::asleep() const {
    const QMutexLocker lock(&m_mutex);
    return m_asleep;
}

void ManualClock::sleep(std::chrono::milliseconds span) {
    const QMutexLocker lock(&m_mutex);
    m_now = m_now.addMSecs(span.count());
    m_asleep += span;
}

void ManualClock::settle() {
    const std::chrono::seconds behind(now().secsTo(QDateTime::currentDateTimeUtc()));
    advance(std::chrono::seconds(61) + std::max(behind, std::chrono::seconds(0)));
}

void ManualClock::set(const QDateTime& now) {
    const QMutexLocker lock(&m_mutex);
    m_now = now.toUTC();
}

void ManualClock::wait(std::chrono::milliseconds span, const std::stop_token&) {
    advance(span);
    const QMutexLocker lock(&m_mutex);
    m_waited += span;
}

std::chrono::milliseconds ManualClock::waited() const {
    const QMutexLocker lock(&m_mutex);
    return m_waited;
}

} // namespace vtrack::test
