// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage_model.h"
#include "timeline_columns.h"
#include "timeline_lines.h"
#include "timeline_range.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <optional>

namespace vtrack {

/// The footage of each camera as a line of time: names at the side, an axis on top, and where there are several
/// sources, a heading above the cameras of each. Time runs in the direction of the text.
///
/// Mouse: a click selects a moment of a camera, a double click opens its clip, a click on a heading folds it. The wheel
/// scrolls; with Ctrl, or over the axis, it zooms round the pointer; sideways, or with Shift, it moves in time, as
/// dragging does. The edge of the names can be dragged.
///
/// Keys: up and down for another line, left and right for the next stretch (with Shift: ten minutes; on a heading:
/// fold and unfold; with Ctrl: clip by clip), page up and down, Home and End for first and last line, plus and minus
/// zoom, Return opens, Ctrl+C copies, the menu key offers what can be done.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// A camera and a moment; row -1 for none.
    struct Place {
        int row = -1;
        qint64 time = 0;

        bool operator==(const Place&) const = default;
    };

    /// A word of the axis, and where in the viewport it stands.
    struct AxisLabel {
        QRect place;
        QString text;
    };

    /// @param model outlives the view.
    explicit TimelineView(const CoverageModel& model);

    void setRange(const TimelineRange& range);
    /// The moment of the line "now".
    void setNow(const QDateTime& now);
    /// Scrolls to the camera, and unfolds its source.
    void showRow(int row);
    /// Scrolls to the source, so that its cameras are in view where there is room.
    void showSource(qint64 sourceId);
    /// Selects a moment of a camera.
    void point(const Place& place);
    /// Frames a clip of the selected camera until another place is selected.
    void mark(const TimeSpan& clip);

    /// What the mouse is over, or else what is selected.
    [[nodiscard]] const Place& pointed() const { return m_hovered.row >= 0 ? m_hovered : m_selected; }

    [[nodiscard]] const Place& selected() const { return m_selected; }

    /// The source whose heading the keyboard is on; 0 for none.
    [[nodiscard]] qint64 heading() const { return m_heading; }

    /// The stretch pointed at, or the clip beside it where that is drawn wider than it lasts; nothing when none is.
    [[nodiscard]] const Stretch* pointedStretch() const;

    /// How long a column of pixels lasts; seconds.
    [[nodiscard]] qint64 columnLength() const;

    /// Where in the viewport that moment of the row is drawn; for a camera that is folded away, outside.
    [[nodiscard]] QPoint positionOf(const Place& place) const;
    /// The camera and moment drawn there; row -1 outside of all lines.
    [[nodiscard]] Place placeAt(const QPoint& position) const;

    /// The words of the axis that have room: no two of them meet.
    [[nodiscard]] QList<AxisLabel> axisLabels() const;

    /// The lines that are in view from top to bottom, wholly.
    [[nodiscard]] int linesInView() const;

    [[nodiscard]] const TimelineLines& lines() const { return m_lines; }

    /// The folded sources and the width of the names, to be remembered.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void pointedChanged();
    /// A double click or Return on the selected moment.
    void opened();
    void menuRequested(const QPoint& globalPosition);
    /// For the name of that camera.
    void cameraMenuRequested(int row, const QPoint& globalPosition);
    /// For the heading of that source.
    void sourceMenuRequested(qint64 sourceId, const QPoint& globalPosition);
    /// To the clip before or after the selected moment.
    void stepped(vtrack::FootageStore::Side side);
    void copyRequested();
    /// Zoomed or moved by a person.
    void rangeChosen(const vtrack::TimelineRange& range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr int narrowestNames = 100;

    /// What the pressed button does when the mouse moves.
    struct Drag {
        bool widensNames = false;
        bool begun = false;
        QPoint from = {};
        TimelineRange range;
    };

    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] int nameWidth() const;

    /// Of the lines of time, without names; in left-to-right coordinates.
    [[nodiscard]] int trackLeft() const { return nameWidth(); }

    [[nodiscard]] int trackWidth() const;
    [[nodiscard]] int columnOf(qint64 time) const;
    [[nodiscard]] qint64 timeAt(int column) const;
    [[nodiscard]] QRect mirrored(const QRect& rect) const;
    [[nodiscard]] QRect lineRect(int line) const;
    [[nodiscard]] int lineAt(const QPoint& position) const;
    [[nodiscard]] bool isOnNameEdge(const QPoint& position) const;
    [[nodiscard]] int currentLine() const;

    [[nodiscard]] QList<TimelineRange::Tick> ticks() const;
    void paintGrid(QPainter& painter) const;
    void paintOffTimes(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintFootageOf(QPainter& painter, int line);
    void paintMark(QPainter& painter) const;
    void paintName(QPainter& painter, int line) const;
    void paintHeading(QPainter& painter, int line) const;
    void paintFocus(QPainter& painter, int line) const;
    void drawText(QPainter& painter, const QRect& where, const QString& text, const QColor& colour,
                  Qt::Alignment side) const;

    void renew();
    void hover(const Place& place);
    void followMouse(const QPoint& position);
    void drag(const QPoint& position);
    void goTo(int line);
    void toggle(qint64 sourceId);
    void showLine(int line);
    void step(int direction, bool fine);
    void zoom(double factor, qint64 around);
    void measure();
    void measureNames(int first, int last);
    [[nodiscard]] int textWidth(const QString& text) const;
    [[nodiscard]] const QList<TimelineColumns>& columns(int row);

    const CoverageModel& m_model;
    TimelineLines m_lines;
    TimelineRange m_range;
    QDateTime m_now;
    Place m_selected;
    qint64 m_selectedKey = 0; ///< Its camera.
    qint64 m_heading = 0;
    Place m_hovered;
    std::optional<TimeSpan> m_mark;
    std::optional<Drag> m_drag;
    int m_nameWidth = 0;                             ///< As a person wants it; 0 for what the texts need.
    int m_neededWidth = 0;                           ///< By the widest name and what is known beside it.
    int m_wholeName = 0;                             ///< By the widest name and a time.
    QHash<qint64, QString> m_measured;               ///< What these widths are of, by camera.
    QHash<qint64, QList<TimelineColumns>> m_columns; ///< By camera, for the present width.
    int m_columnsWidth = 0;
};

/// The text as it fits into so many pixels: whole, or without what is between its first words, which say what it is
/// about, and its time ("silent… 11:10"), or its first words only. A date or time is never cut.
[[nodiscard]] QString elidedAroundTime(const QString& text, const QFontMetrics& metrics, int room);

} // namespace vtrack
