// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"

#include <QDate>
#include <QList>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace vtrack {

/// What the timeline shows: a day, week or month in local time (a day has 23 to 25 hours), or any span from ten minutes
/// to 31 days. Immutable value.
class TimelineRange {
public:
    enum class Scale { Day, Week, Month, Free };

    /// The limits of zoomed(); seconds.
    static constexpr qint64 shortest = 10 * 60;
    static constexpr qint64 longest = 31 * 24 * 60 * 60;

    /// The day, week (as the locale begins it) or month with this date in it.
    TimelineRange(Scale scale, const QDate& date, const QTimeZone& zone, const QLocale& locale = QLocale());

    [[nodiscard]] Scale scale() const { return m_scale; }

    [[nodiscard]] QDate first() const { return m_first; }

    /// The last date in it.
    [[nodiscard]] QDate last() const { return m_end.addDays(-1); }

    [[nodiscard]] bool contains(const QDate& date) const { return m_first <= date && date < m_end; }

    /// The range that many days, weeks, months or of its own lengths later.
    [[nodiscard]] TimelineRange moved(int steps) const;
    /// The same length, so many seconds later.
    [[nodiscard]] TimelineRange shifted(qint64 seconds) const;
    /// The length times `factor`, within the limits; `around` (seconds since 1970) keeps its place in it.
    [[nodiscard]] TimelineRange zoomed(double factor, qint64 around) const;
    /// The same dates at another scale; `around` is kept in view where it is in this range.
    [[nodiscard]] TimelineRange scaled(Scale scale, const QDate& around) const;

    /// The same time as people of that language write it; the week is the one that they have most of it in.
    [[nodiscard]] TimelineRange spoken(const QLocale& locale) const;

    [[nodiscard]] const TimeSpan& span() const { return m_span; }

    [[nodiscard]] qint64 length() const { return m_span.to - m_span.from; }

    /// The whole days of the span. What is read for them serves every range in them.
    [[nodiscard]] TimeSpan days() const;

    /// A line of the axis.
    struct Tick {
        qint64 time; ///< Seconds since 1970.
        QString label;
        bool isStrong = false; ///< Midnight, or the start of a week.
    };

    /// The lines of the axis, as many as there is room for labels.
    /// @param most how many labels there is room for.
    [[nodiscard]] QList<Tick> ticks(int most) const;

    /// For example "Wednesday, 15 January 2025", "13 – 19 January 2025", "January 2025",
    /// "15/01/2025, 10:00 – 10:30".
    [[nodiscard]] QString title() const;

    /// A point in time, as precise as the scale requires: "14:10", in longer ranges with the day.
    [[nodiscard]] QString momentText(qint64 time) const;
    /// From one moment to another: "14:10 – 15:02".
    [[nodiscard]] QString spanText(qint64 from, qint64 to) const;
    /// The same with the date, whatever the scale: "Tue 24/11/2026 10:41 – 10:43".
    [[nodiscard]] QString datedText(qint64 from, qint64 to) const;

    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }

    bool operator==(const TimelineRange& other) const { return m_scale == other.m_scale && m_span == other.m_span; }

private:
    /// Any span.
    TimelineRange(const TimeSpan& span, const QTimeZone& zone, const QLocale& locale);

    [[nodiscard]] QDateTime local(qint64 time) const;
    [[nodiscard]] QString dayText(QDate date) const;
    [[nodiscard]] QList<Tick> dayTicks(int most) const;
    [[nodiscard]] QList<Tick> clockTicks(int step) const;

    Scale m_scale;
    QTimeZone m_zone;
    QLocale m_locale;
    QDate m_first;
    QDate m_end; ///< The first date after it.
    TimeSpan m_span;
};

/// The dates of whole days, in a few words: "15/01/2025", "13/01/2025 – 19/01/2025", "January 2025".
[[nodiscard]] QString daysText(const TimeSpan& days, const QTimeZone& zone, const QLocale& locale = QLocale());

} // namespace vtrack
