// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "day_content.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QLabel>

namespace vtrack {

class FootageReader;

/// A month whose days show what they hold: green for footage, the darker the more; a red bar for gaps, an empty grey
/// one for those that a person knows of; nothing where there is nothing. Shape and colour differ, and a sentence
/// describes the chosen day.
class DayCalendar final : public QCalendarWidget {
    Q_OBJECT

public:
    explicit DayCalendar(QWidget* parent = nullptr);

    void setContents(const QMap<QDate, DayContent>& contents);

    [[nodiscard]] DayContent contentOf(const QDate& date) const { return m_contents.value(date); }

    void paintCell(QPainter* painter, const QRect& rect, QDate date) const override;

    /// With room below the digits.
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintGaps(QPainter& painter, const QRect& cell, const DayContent& content) const;

    QMap<QDate, DayContent> m_contents;
    qint64 m_most = 0; ///< Seconds of footage of the fullest day.
};

/// The calendar in a window of its own below a button, to choose a day from. It reads the month that it shows.
class CalendarPopup final : public QFrame {
    Q_OBJECT

public:
    /// @param reader outlives the popup.
    CalendarPopup(FootageReader& reader, const QTimeZone& zone, QWidget* parent);

    /// Opens below the widget, on the month of that day.
    void open(const QWidget& below, const QDate& day, const QDate& today);

    [[nodiscard]] DayCalendar& calendar() { return *m_calendar; }

signals:
    void chosen(const QDate& day);

private:
    void readMonth();
    void describe();

    FootageReader& m_reader;
    QTimeZone m_zone;
    DayCalendar* m_calendar;
    QLabel* m_about;
};

} // namespace vtrack
