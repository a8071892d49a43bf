// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <condition_variable>
#include <mutex>

namespace vtrack {

void Clock::wait(std::chrono::milliseconds span, const std::stop_token& stop) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, span, [] { return false; });
}

QDateTime SystemClock::now() const {
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

QString toIsoUtc(const QDateTime& time) {
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'") : QString();
}

QDateTime fromIso(const QString& text) {
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    const int year = time.date().year(); // An offset may lead out of the years that toIsoUtc() can write.
    return year >= 1 && year <= 9999 ? time : QDateTime();
}

} // namespace vtrack
