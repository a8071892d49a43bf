// SPDX-License-Identifier: GPL-3.0-or-later
#include "week_grid.h"

#include "style.h"
#include "visible_text.h"

#include <QAccessible>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int days = 7;
constexpr int hoursADay = 24;
constexpr int cellWidth = 17;
constexpr int cellHeight = 20;

} // namespace

WeekGrid::WeekGrid() {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Peak hours of the week"));
    tell();
}

void WeekGrid::setHours(const PeakHours& hours) {
    m_hours = hours;
    tell();
    update();
}

int WeekGrid::dayColumn() const {
    int widest = 0;
    for (int day = 1; day <= days; ++day)
        widest = std::max(widest, fontMetrics().horizontalAdvance(locale().dayName(day, QLocale::ShortFormat)));
    return widest + style::gap;
}

QRect WeekGrid::dayName(int day) const {
    const int top = fontMetrics().height() + style::tight;
    const QRect place(0, top + (day - 1) * cellHeight, dayColumn() - style::gap, cellHeight);
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

QRect WeekGrid::cell(int day, int hour) const {
    const int top = fontMetrics().height() + style::tight;
    const QRect place(dayColumn() + hour * cellWidth, top + (day - 1) * cellHeight, cellWidth, cellHeight);
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

QSize WeekGrid::sizeHint() const {
    return {dayColumn() + hoursADay * cellWidth + fontMetrics().horizontalAdvance(u"24"_s) / 2 + 1,
            fontMetrics().height() + style::tight + days * cellHeight + 1};
}

void WeekGrid::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QColor peak = readableOn(palette().color(QPalette::Base), palette().color(QPalette::Highlight), 3);
    for (int hour = 0; hour <= hoursADay; hour += 6) {
        const QRect first = cell(1, std::min(hour, hoursADay - 1));
        const bool atLeft = (hour < hoursADay) == (layoutDirection() == Qt::LeftToRight);
        const int x = atLeft ? first.left() : first.right();
        painter.drawText(QRect(x - 20, 0, 40, fontMetrics().height()), Qt::AlignCenter, locale().toString(hour));
    }
    for (int day = 1; day <= days; ++day) {
        painter.drawText(dayName(day), Qt::AlignVCenter | Qt::AlignLeft, locale().dayName(day, QLocale::ShortFormat));
        for (int hour = 0; hour < hoursADay; ++hour) {
            const QRect place = cell(day, hour);
            painter.fillRect(place,
                             m_hours.contains(Qt::DayOfWeek(day), hour) ? peak : palette().color(QPalette::Base));
            painter.setPen(palette().color(QPalette::Mid));
            painter.drawRect(place);
            painter.setPen(palette().color(QPalette::WindowText));
        }
    }
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    painter.drawRect(cell(m_day, m_hour).adjusted(1, 1, -1, -1));
}

void WeekGrid::mousePressEvent(QMouseEvent* event) {
    for (int day = 1; day <= days; ++day) {
        for (int hour = 0; hour < hoursADay; ++hour) {
            if (!cell(day, hour).contains(event->pos()))
                continue;
            m_painting = !m_hours.contains(Qt::DayOfWeek(day), hour);
            m_last = event->pos();
            put(event->pos());
        }
    }
}

/// All hours on the way: a fast mouse is seen only now and then.
void WeekGrid::mouseMoveEvent(QMouseEvent* event) {
    const QPoint way = event->pos() - m_last;
    const int steps = std::max(way.manhattanLength() / (cellWidth / 2), 1);
    for (int step = 1; step <= steps; ++step)
        put(m_last + way * step / steps);
    m_last = event->pos();
}

void WeekGrid::mouseReleaseEvent(QMouseEvent* /*event*/) {
    emit changed();
}

void WeekGrid::put(const QPoint& place) {
    for (int day = 1; day <= days; ++day) {
        for (int hour = 0; hour < hoursADay; ++hour) {
            if (!cell(day, hour).contains(place))
                continue;
            m_hours.set(Qt::DayOfWeek(day), hour, m_painting);
            moveTo(day, hour);
        }
    }
}

void WeekGrid::keyPressEvent(QKeyEvent* event) {
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_day, m_hour - forward);
    case Qt::Key_Right:
        return moveTo(m_day, m_hour + forward);
    case Qt::Key_Up:
        return moveTo(m_day - 1, m_hour);
    case Qt::Key_Down:
        return moveTo(m_day + 1, m_hour);
    case Qt::Key_Space:
        m_hours.set(Qt::DayOfWeek(m_day), m_hour, !m_hours.contains(Qt::DayOfWeek(m_day), m_hour));
        moveTo(m_day, m_hour);
        emit changed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void WeekGrid::moveTo(int day, int hour) {
    m_day = std::clamp(day, 1, days);
    m_hour = std::clamp(hour, 0, hoursADay - 1);
    tell();
    update();
}

void WeekGrid::tell() {
    const bool peak = m_hours.contains(Qt::DayOfWeek(m_day), m_hour);
    setAccessibleDescription(visibleText(u"%1 %2: %3"_s.arg(locale().dayName(m_day),
                                                            locale().toString(QTime(m_hour, 0), QLocale::ShortFormat),
                                                            peak ? tr("peak hour") : tr("no peak hour"))));
}

} // namespace vtrack
