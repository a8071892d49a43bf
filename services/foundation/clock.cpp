// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include "computer_sleep.h"

#include <array>
#include <condition_variable>
#include <cstdio>
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

std::chrono::milliseconds SystemClock::asleep() const {
    return computerSleep();
}

QString toIsoUtc(const QDateTime& time) {
    if (!time.isValid())
        return {};
    const QDateTime utc = time.toUTC();
    const QDate day = utc.date();
    const int second = utc.time().msecsSinceStartOfDay() / 1000;
    std::array<char, 80> text{}; // A format of Qt's takes ten times as long, and every row has several times.
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02dZ", day.year(),
                                     day.month(), day.day(), second / 3600, second / 60 % 60, second % 60);
    return QString::fromLatin1(text.data(), length);
}

namespace {

/// Reads the form of toIsoUtc(), in a tenth of the time that Qt needs to read any of ISO's. Invalid for another form.
QDateTime fromOwnForm(QStringView text) {
    constexpr QStringView form = u"dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != form.size())
        return {};
    std::array<int, 7> numbers{};
    size_t at = 0;
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form[i] == u'd' && text[i] >= u'0' && text[i] <= u'9')
            numbers[at] = numbers[at] * 10 + (text[i].unicode() - u'0');
        else if (form[i] != u'd' && text[i] == form[i])
            ++at;
        else
            return {};
    }
    const QTime time(numbers[3], numbers[4], numbers[5]);
    return time.isValid() ? QDateTime(QDate(numbers[0], numbers[1], numbers[2]), time, Qt::UTC) : QDateTime();
}

} // namespace

QDateTime fromIso(const QString& text) {
    if (const QDateTime time = fromOwnForm(text); time.isValid())
        return time;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    const int year = time.date().year(); // An offset may lead out of the years that toIsoUtc() can write.
    return year >= 1 && year <= 9999 ? time : QDateTime();
}

} // namespace vtrack
