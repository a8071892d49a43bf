// SPDX-License-Identifier: GPL-3.0-or-later
#include "peak_hours.h"

#include "peak_hours_text.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

// Not translated, because they are stored in settings.ini.
const std::array dayWords{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};

Qt::DayOfWeek dayOf(size_t place) {
    return static_cast<Qt::DayOfWeek>(place + 1);
}

/// "8-12 13-18" of one day.
QString spansOf(const PeakHours& hours, Qt::DayOfWeek day) {
    QStringList spans;
    for (int hour = 0; hour < 24; ++hour) {
        if (!hours.contains(day, hour))
            continue;
        int end = hour;
        while (end < 24 && hours.contains(day, end))
            ++end;
        spans += u"%1-%2"_s.arg(hour).arg(end);
        hour = end;
    }
    return spans.join(u' ');
}

} // namespace

bool PeakHours::contains(const QDateTime& local) const {
    return contains(static_cast<Qt::DayOfWeek>(local.date().dayOfWeek()), local.time().hour());
}

QString PeakHours::toText() const {
    QStringList days;
    for (size_t first = 0; first < daysAWeek; ++first) {
        const QString spans = spansOf(*this, dayOf(first));
        if (spans.isEmpty())
            continue;
        size_t last = first;
        while (last + 1 < daysAWeek && spansOf(*this, dayOf(last + 1)) == spans)
            ++last;
        days += (first == last ? dayWords.at(first) : dayWords.at(first) + u'-' + dayWords.at(last)) + u' ' + spans;
        first = last;
    }
    return days.join(u", ");
}

Result<PeakHours> PeakHours::fromText(const QString& text) {
    return readPeakHours(text);
}

PeakHours PeakHours::daily(Qt::DayOfWeek last, int from, int to) {
    PeakHours hours;
    for (int day = Qt::Monday; day <= last; ++day) {
        for (int hour = from; hour < to; ++hour)
            hours.set(static_cast<Qt::DayOfWeek>(day), hour);
    }
    return hours;
}

PeakHours PeakHours::officeHours() {
    return daily(Qt::Friday, 8, 18);
}

PeakHours PeakHours::twoShifts() {
    return daily(Qt::Saturday, 6, 22);
}

} // namespace vtrack
