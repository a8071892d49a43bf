// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peak_hours.h"

#include <QPoint>
#include <QWidget>

namespace vtrack {

/// The hours of a week as a grid: a click or the space bar turns an hour into a peak hour and back, dragging changes
/// several. Arrow keys move the cursor, which is announced to screen readers.
class WeekGrid final : public QWidget {
    Q_OBJECT

public:
    WeekGrid();

    void setHours(const PeakHours& hours);

    [[nodiscard]] const PeakHours& hours() const { return m_hours; }

    /// Where the hour is drawn.
    [[nodiscard]] QRect cell(int day, int hour) const;
    /// Where the day's name is drawn.
    [[nodiscard]] QRect dayName(int day) const;

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// By the person.
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int dayColumn() const;
    void put(const QPoint& place);
    void moveTo(int day, int hour);
    void tell();

    PeakHours m_hours;
    int m_day = 1;  ///< Of the cursor, 1 for Monday.
    int m_hour = 8; ///< Of the cursor.
    bool m_painting = false;
    QPoint m_last; ///< Where the mouse was while it is pressed.
};

} // namespace vtrack
