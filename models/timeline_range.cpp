// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_range.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int hour = 60 * 60;
constexpr int wholeDay = 24 * hour;

/// The first of these steps that fits into `length` at most `most` times.
template <size_t n> int stepFor(const std::array<int, n>& steps, qint64 length, int most) {
    const auto* found = std::ranges::find_if(steps, [&](int step) { return length / step <= std::max(most, 1); });
    return found == steps.end() ? steps.back() : *found;
}

QString monthText(const QDate& day, const QLocale& locale) {
    return u"%1 %2"_s.arg(locale.standaloneMonthName(day.month()), QString::number(day.year()));
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
    case Scale::Free:
        Q_ASSERT(false); // See zoomed().
        m_first = date;
        m_end = date.addDays(1);
        break;
    }
    m_span = days();
}

TimelineRange::TimelineRange(const TimeSpan& span, const QTimeZone& zone, const QLocale& locale)
    : m_scale(Scale::Free)
    , m_zone(zone)
    , m_locale(locale)
    , m_span(span) {
    m_first = local(span.from).date();
    m_end = local(span.to - 1).date().addDays(1);
}

TimelineRange TimelineRange::moved(int steps) const {
    switch (m_scale) {
    case Scale::Day:
        return {m_scale, m_first.addDays(steps), m_zone, m_locale};
    case Scale::Week:
        return {m_scale, m_first.addDays(7 * steps), m_zone, m_locale};
    case Scale::Month:
        return {m_scale, m_first.addMonths(steps), m_zone, m_locale};
    case Scale::Free:
        break;
    }
    return shifted(steps * length());
}

TimelineRange TimelineRange::shifted(qint64 seconds) const {
    return {{m_span.from + seconds, m_span.to + seconds}, m_zone, m_locale};
}

TimelineRange TimelineRange::zoomed(double factor, qint64 around) const {
    const qint64 wanted = std::clamp(qint64(double(length()) * factor), shortest, longest);
    if (wanted == length())
        return *this;
    const double share = double(around - m_span.from) / double(length());
    const qint64 from = around - qint64(share * double(wanted));
    return {{from, from + wanted}, m_zone, m_locale};
}

TimelineRange TimelineRange::scaled(Scale scale, const QDate& around) const {
    return {scale, contains(around) ? around : m_first, m_zone, m_locale};
}

/// By its middle, because another week may begin a day earlier.
TimelineRange TimelineRange::spoken(const QLocale& locale) const {
    if (m_scale == Scale::Free)
        return {m_span, m_zone, locale};
    return {m_scale, m_first.addDays(m_first.daysTo(m_end) / 2), m_zone, locale};
}

TimeSpan TimelineRange::days() const {
    return {m_first.startOfDay(m_zone).toSecsSinceEpoch(), m_end.startOfDay(m_zone).toSecsSinceEpoch()};
}

QList<TimelineRange::Tick> TimelineRange::ticks(int most) const {
    constexpr std::array steps{60,   2 * 60,   5 * 60,   10 * 60,  15 * 60,  30 * 60,
                               hour, 2 * hour, 3 * hour, 4 * hour, 6 * hour, 12 * hour};
    constexpr qint64 fewDays = 4LL * wholeDay;
    if (m_scale == Scale::Day || (m_scale == Scale::Free && length() <= fewDays))
        return clockTicks(stepFor(steps, length(), most));
    return dayTicks(most);
}

/// Where several days are in view, midnight shows its date.
QList<TimelineRange::Tick> TimelineRange::clockTicks(int step) const {
    QList<Tick> ticks;
    for (QDate date = m_first; date < m_end; date = date.addDays(1)) {
        for (int second = 0; second < wholeDay; second += step) {
            const QDateTime time = second == 0
                                       ? date.startOfDay(m_zone)
                                       : QDateTime(date, QTime::fromMSecsSinceStartOfDay(second * 1000), m_zone);
            const qint64 at = time.toSecsSinceEpoch();
            // In spring, an hour that is left out falls on the next one.
            if (at < m_span.from || at >= m_span.to || (!ticks.isEmpty() && at <= ticks.last().time))
                continue;
            const bool isMidnight = second == 0;
            ticks +=
                {at,
                 isMidnight && m_first != last() ? dayText(date) : m_locale.toString(time.time(), QLocale::ShortFormat),
                 isMidnight};
        }
    }
    return ticks;
}

QList<TimelineRange::Tick> TimelineRange::dayTicks(int most) const {
    QList<Tick> ticks;
    const int all = int(m_first.daysTo(m_end));
    const bool withWeekday = m_scale == Scale::Week || all <= 8;
    const int step = m_scale == Scale::Week ? 1 : stepFor(std::array{1, 2, 5, 7, 10}, all, most);
    for (QDate date = m_first; date < m_end; date = date.addDays(step)) {
        const qint64 at = date.startOfDay(m_zone).toSecsSinceEpoch();
        if (at < m_span.from)
            continue;
        ticks += {at, withWeekday ? dayText(date) : m_locale.toString(date.day()),
                  withWeekday || date.dayOfWeek() == int(m_locale.firstDayOfWeek())};
    }
    return ticks;
}

QString TimelineRange::title() const {
    const QString first = m_locale.toString(m_first, QLocale::ShortFormat);
    switch (m_scale) {
    case Scale::Day:
        return m_locale.toString(m_first, QLocale::LongFormat);
    case Scale::Free:
        if (m_first == last())
            return u"%1, %2"_s.arg(first, spanText(m_span.from, m_span.to));
        [[fallthrough]];
    case Scale::Week:
        return u"%1 – %2"_s.arg(first, m_locale.toString(last(), QLocale::ShortFormat));
    case Scale::Month:
        break;
    }
    return monthText(m_first, m_locale);
}

QDateTime TimelineRange::local(qint64 time) const {
    return QDateTime::fromSecsSinceEpoch(time, m_zone);
}

/// "Mon 3". Where weekdays have numbers, the month tells the day's from the weekday's: "Th 2 3/11".
QString TimelineRange::dayText(QDate date) const {
    const QString weekday = m_locale.toString(date, u"ddd"_s);
    const bool isNumbered = !weekday.isEmpty() && weekday.back().isDigit();
    return weekday + u' ' + m_locale.toString(date, isNumbered ? u"d/M"_s : u"d"_s);
}

QString TimelineRange::momentText(qint64 time) const {
    const QDateTime moment = local(time);
    const QString clock = m_locale.toString(moment.time(), QLocale::ShortFormat);
    return m_first == last() && contains(moment.date()) ? clock : dayText(moment.date()) + u' ' + clock;
}

QString TimelineRange::spanText(qint64 from, qint64 to) const {
    if (from / 60 == to / 60)
        return momentText(from); // One time where both are the same minute.
    const QString end = local(from).date() == local(to).date()
                            ? m_locale.toString(local(to).time(), QLocale::ShortFormat)
                            : momentText(to);
    return u"%1 – %2"_s.arg(momentText(from), end);
}

QString TimelineRange::datedText(qint64 from, qint64 to) const {
    const auto timeOf = [this](qint64 time) {
        return m_locale.toString(local(time).time(), QLocale::ShortFormat);
    };
    const auto dated = [&](qint64 time) {
        const QDate date = local(time).date();
        return u"%1 %2 %3"_s.arg(m_locale.toString(date, u"ddd"_s), m_locale.toString(date, QLocale::ShortFormat),
                                 timeOf(time));
    };
    if (to <= from || from / 60 == to / 60)
        return dated(from);
    return u"%1 – %2"_s.arg(dated(from), local(from).date() == local(to).date() ? timeOf(to) : dated(to));
}

QString daysText(const TimeSpan& days, const QTimeZone& zone, const QLocale& locale) {
    const QDate first = QDateTime::fromSecsSinceEpoch(days.from, zone).date();
    const QDate last = QDateTime::fromSecsSinceEpoch(days.to - 1, zone).date();
    if (first == last)
        return locale.toString(first, QLocale::ShortFormat);
    if (first.day() == 1 && last == first.addMonths(1).addDays(-1))
        return monthText(first, locale);
    return u"%1 – %2"_s.arg(locale.toString(first, QLocale::ShortFormat), locale.toString(last, QLocale::ShortFormat));
}

} // namespace vtrack
