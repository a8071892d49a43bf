// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage_model.h"
#include "timeline_columns.h"
#include "timeline_range.h"

#include <QAbstractScrollArea>
#include <QHash>

namespace vtrack {

/// The footage of each camera as a line of time: names at the side, an axis on top. Time runs in the direction of the
/// text. The mouse, or the arrow keys, point at a moment of a camera: pointed() says which, opened() that its clip is
/// wanted.
///
/// Keys: up and down for another camera, left and right for the next stretch (with Shift: ten minutes), Home and End
/// for first and last camera, Return opens, the menu key offers what can be done.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// A camera and a moment; row -1 for none.
    struct Place {
        int row = -1;
        qint64 time = 0;

        bool operator==(const Place&) const = default;
    };

    /// @param model outlives the view.
    explicit TimelineView(const CoverageModel& model);

    void setRange(const TimelineRange& range);
    /// The moment of the line "now".
    void setNow(const QDateTime& now);
    /// Scrolls to the row.
    void showRow(int row);
    /// Points at a moment of a camera.
    void point(const Place& place);

    [[nodiscard]] const Place& pointed() const { return m_pointed; }

    /// The stretch pointed at, or the clip beside it where that is drawn wider than it lasts; nothing when none is.
    [[nodiscard]] const Stretch* pointedStretch() const;

    /// How long a column of pixels lasts; seconds.
    [[nodiscard]] qint64 columnLength() const;

    /// Where in the viewport that moment of the row is drawn.
    [[nodiscard]] QPoint positionOf(const Place& place) const;
    /// The camera and moment drawn there; row -1 outside of all lines.
    [[nodiscard]] Place placeAt(const QPoint& position) const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void pointedChanged();
    /// A double click or Return on the selected moment.
    void opened();
    void menuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] int nameWidth() const;

    /// Of the lines of time, without names; in left-to-right coordinates.
    [[nodiscard]] int trackLeft() const { return nameWidth(); }

    [[nodiscard]] int trackWidth() const;
    [[nodiscard]] int columnOf(qint64 time) const;
    [[nodiscard]] QRect mirrored(const QRect& rect) const;
    [[nodiscard]] QRect rowRect(int row) const;
    void paintAxis(QPainter& painter) const;
    void paintRow(QPainter& painter, int row);
    void paintName(QPainter& painter, int row) const;
    void step(int direction, bool fine);
    void measure();
    [[nodiscard]] const QList<TimelineColumns>& columns(int row);

    const CoverageModel& m_model;
    TimelineRange m_range;
    QDateTime m_now;
    Place m_pointed;
    QHash<qint64, QList<TimelineColumns>> m_columns; ///< By camera, for the present width.
    int m_columnsWidth = 0;
};

} // namespace vtrack
