// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"

#include <QDate>
#include <QList>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace vtrack {

/// The day, week or month that the timeline shows, in local time. A day has 23 to 25 hours. Immutable value.
class TimelineRange {
public:
    enum class Scale { Day, Week, Month };

    /// The day, week (as the locale begins it) or month with this date in it.
    TimelineRange(Scale scale, const QDate& date, const QTimeZone& zone, const QLocale& locale = QLocale());

    [[nodiscard]] Scale scale() const { return m_scale; }

    [[nodiscard]] QDate first() const { return m_first; }

    /// The last date in it.
    [[nodiscard]] QDate last() const { return m_end.addDays(-1); }

    [[nodiscard]] bool contains(const QDate& date) const { return m_first <= date && date < m_end; }

    /// The range that many days, weeks or months later.
    [[nodiscard]] TimelineRange moved(int steps) const;
    /// The same dates at another scale; `around` is kept in view where it is in this range.
    [[nodiscard]] TimelineRange scaled(Scale scale, const QDate& around) const;

    [[nodiscard]] TimeSpan span() const;

    /// A line of the axis.
    struct Tick {
        qint64 time; ///< Seconds since 1970.
        QString label;
        bool isStrong = false; ///< Midnight, or the start of a week.
    };

    /// The lines of the axis, as many as there is room for labels.
    /// @param most how many labels there is room for.
    [[nodiscard]] QList<Tick> ticks(int most) const;

    /// For example "Wednesday, 15 January 2025", "13 – 19 January 2025", "January 2025".
    [[nodiscard]] QString title() const;

    /// A point in time, as precise as the scale requires: "14:10", in longer ranges with the day.
    [[nodiscard]] QString momentText(qint64 time) const;
    /// From one moment to another: "14:10 – 15:02".
    [[nodiscard]] QString spanText(qint64 from, qint64 to) const;

    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }

    bool operator==(const TimelineRange& other) const {
        return m_scale == other.m_scale && m_first == other.m_first && m_end == other.m_end;
    }

private:
    [[nodiscard]] QDateTime local(qint64 time) const;

    Scale m_scale;
    QTimeZone m_zone;
    QLocale m_locale;
    QDate m_first;
    QDate m_end; ///< The first date after it.
};

} // namespace vtrack
