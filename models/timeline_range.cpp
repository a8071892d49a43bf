// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_range.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The first of these steps that fits into `length` at most `most` times.
template <size_t n> int stepFor(const std::array<int, n>& steps, int length, int most) {
    const auto* found = std::ranges::find_if(steps, [&](int step) { return length / step <= std::max(most, 1); });
    return found == steps.end() ? steps.back() : *found;
}

} // namespace

TimelineRange::TimelineRange(Scale scale, const QDate& date, const QTimeZone& zone, const QLocale& locale)
    : m_scale(scale)
    , m_zone(zone)
    , m_locale(locale) {
    switch (scale) {
    case Scale::Day:
        m_first = date;
        m_end = date.addDays(1);
        break;
    case Scale::Week:
        m_first = date.addDays(-((date.dayOfWeek() - int(locale.firstDayOfWeek()) + 7) % 7));
        m_end = m_first.addDays(7);
        break;
    case Scale::Month:
        m_first = QDate(date.year(), date.month(), 1);
        m_end = m_first.addMonths(1);
        break;
    }
}

TimelineRange TimelineRange::moved(int steps) const {
    switch (m_scale) {
    case Scale::Day:
        return {m_scale, m_first.addDays(steps), m_zone, m_locale};
    case Scale::Week:
        return {m_scale, m_first.addDays(7 * steps), m_zone, m_locale};
    case Scale::Month:
        break;
    }
    return {m_scale, m_first.addMonths(steps), m_zone, m_locale};
}

TimelineRange TimelineRange::scaled(Scale scale, const QDate& around) const {
    return {scale, contains(around) ? around : m_first, m_zone, m_locale};
}

TimeSpan TimelineRange::span() const {
    return {m_first.startOfDay(m_zone).toSecsSinceEpoch(), m_end.startOfDay(m_zone).toSecsSinceEpoch()};
}

QList<TimelineRange::Tick> TimelineRange::ticks(int most) const {
    QList<Tick> ticks;
    if (m_scale == Scale::Day) {
        const int step = stepFor(std::array{1, 2, 3, 4, 6, 12}, 24, most);
        for (int hour = 0; hour < 24; hour += step) {
            const QDateTime time = hour == 0 ? m_first.startOfDay(m_zone) : QDateTime(m_first, QTime(hour, 0), m_zone);
            ticks += {time.toSecsSinceEpoch(), m_locale.toString(time.time(), QLocale::ShortFormat), hour == 0};
        }
        return ticks;
    }
    const int days = int(m_first.daysTo(m_end));
    const int step = m_scale == Scale::Week ? 1 : stepFor(std::array{1, 2, 5, 7, 10}, days, most);
    for (int day = 0; day < days; day += step) {
        const QDate date = m_first.addDays(day);
        const QString label =
            m_scale == Scale::Week ? m_locale.toString(date, u"ddd d"_s) : m_locale.toString(date.day());
        ticks += {date.startOfDay(m_zone).toSecsSinceEpoch(), label,
                  m_scale == Scale::Week || date.dayOfWeek() == int(m_locale.firstDayOfWeek())};
    }
    return ticks;
}

QString TimelineRange::title() const {
    switch (m_scale) {
    case Scale::Day:
        return m_locale.toString(m_first, QLocale::LongFormat);
    case Scale::Week:
        return u"%1 – %2"_s.arg(m_locale.toString(m_first, QLocale::ShortFormat),
                                m_locale.toString(last(), QLocale::ShortFormat));
    case Scale::Month:
        break;
    }
    return u"%1 %2"_s.arg(m_locale.standaloneMonthName(m_first.month()), QString::number(m_first.year()));
}

QDateTime TimelineRange::local(qint64 time) const {
    return QDateTime::fromSecsSinceEpoch(time, m_zone);
}

QString TimelineRange::momentText(qint64 time) const {
    const QDateTime moment = local(time);
    const QString clock = m_locale.toString(moment.time(), QLocale::ShortFormat);
    return m_scale == Scale::Day && contains(moment.date())
               ? clock
               : m_locale.toString(moment.date(), u"ddd d"_s) + u' ' + clock;
}

QString TimelineRange::spanText(qint64 from, qint64 to) const {
    const QString end = local(from).date() == local(to).date()
                            ? m_locale.toString(local(to).time(), QLocale::ShortFormat)
                            : momentText(to);
    return u"%1 – %2"_s.arg(momentText(from), end);
}

} // namespace vtrack
