// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keyboard do in the timeline.
#include "style.h"
#include "timeline_view.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr double zoomStep = 1.3;
constexpr int wheelStep = 120; // An eighth of a degree each.

} // namespace

// --- Mouse ---

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    if (m_drag && event->buttons().testFlag(Qt::LeftButton))
        drag(position);
    else
        followMouse(position);
}

void TimelineView::followMouse(const QPoint& position) {
    hover(placeAt(position));
    const int line = lineAt(position);
    const Stretch* stretch = m_hovered.row >= 0 ? pointedStretch() : nullptr;
    const bool hasClip = stretch != nullptr && stretch->footage <= FootageState::InDrive;
    const bool folds = line >= 0 && m_lines.at(line).isHeading();
    if (isOnNameEdge(position) && !folds)
        viewport()->setCursor(Qt::SplitHCursor);
    else
        viewport()->setCursor(hasClip || folds ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    const int line = lineAt(position);
    if (event->button() == Qt::LeftButton && line >= 0 && m_lines.at(line).isHeading())
        return toggle(m_lines.at(line).sourceId);
    if (event->button() == Qt::LeftButton)
        m_drag = Drag{.widensNames = isOnNameEdge(position), .from = position, .range = m_range};
    if (const Place place = placeAt(position); place.row >= 0)
        point(place);
    else if (line >= 0 && !isOnNameEdge(position))
        goTo(line);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    m_drag.reset();
    followMouse(event->position().toPoint());
}

void TimelineView::drag(const QPoint& position) {
    if (m_drag->widensNames) {
        m_nameWidth = std::max(mirrored(QRect(position, QSize(1, 1))).left(), narrowestNames);
        viewport()->update();
        return;
    }
    const QPoint moved = position - m_drag->from;
    if (!m_drag->begun && std::abs(moved.x()) < QApplication::startDragDistance())
        return;
    m_drag->begun = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const qint64 way = isRightToLeft() ? moved.x() : -moved.x();
    emit rangeChosen(m_drag->range.shifted(way * m_drag->range.length() / std::max(trackWidth(), 1)));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    const Place place = placeAt(event->position().toPoint());
    if (place.row < 0)
        return mousePressEvent(event); // Twice on a heading folds and unfolds it.
    point(place);
    if (event->button() == Qt::LeftButton)
        emit opened();
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const QPoint position = event->position().toPoint();
    const QPoint angle = event->angleDelta();
    const int turned = angle.y() != 0 ? angle.y() : angle.x(); // Alt, or a style, turns the wheel sideways.
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier) ||
                       (position.y() < axisHeight() && !event->modifiers().testFlag(Qt::ShiftModifier));
    const bool moves = event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(angle.x()) > std::abs(angle.y());
    if (!zooms && !moves)
        return QAbstractScrollArea::wheelEvent(event);
    event->accept();
    if (zooms) {
        const int column = mirrored(QRect(position, QSize(1, 1))).left() - trackLeft();
        return zoom(std::pow(zoomStep, -double(turned) / wheelStep), timeAt(std::clamp(column, 0, trackWidth())));
    }
    constexpr int stepsARange = 8;
    emit rangeChosen(m_range.shifted(-turned * m_range.length() / (stepsARange * qint64(wheelStep))));
}

void TimelineView::zoom(double factor, qint64 around) {
    const TimelineRange range = m_range.zoomed(factor, around);
    if (!(range == m_range))
        emit rangeChosen(range);
}

/// The tool tip of a name is its row's; that of a heading has what of it may be cut.
bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave)
        hover({});
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = dynamic_cast<QHelpEvent*>(event);
    const int line = lineAt(help->pos());
    if (line >= 0 && m_lines.at(line).isHeading()) {
        const qint64 source = m_lines.at(line).sourceId;
        style::showToolTip(*help, u"%1 · %2"_s.arg(m_model.sourceName(source), m_model.sourceDetail(source)),
                           viewport());
        return true;
    }
    const bool isName = line >= 0 && mirrored(QRect(help->pos(), QSize(1, 1))).left() < nameWidth();
    style::showToolTip(*help, isName ? m_model.index(m_lines.at(line).row, 0) : QModelIndex(), viewport());
    return true;
}

/// By the mouse, of what it is over and of nothing else; by the keyboard, of what is selected.
void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int current = currentLine();
        if (m_heading != 0 && current >= 0)
            emit sourceMenuRequested(m_heading, viewport()->mapToGlobal(mirrored(lineRect(current)).center()));
        else if (m_heading == 0 && m_selected.row >= 0)
            emit menuRequested(viewport()->mapToGlobal(positionOf(m_selected)));
        return;
    }
    const int line = lineAt(event->pos());
    if (line < 0)
        return;
    if (m_lines.at(line).isHeading()) {
        goTo(line);
        emit sourceMenuRequested(m_lines.at(line).sourceId, event->globalPos());
        return;
    }
    if (const Place place = placeAt(event->pos()); place.row >= 0) {
        point(place);
        emit menuRequested(event->globalPos());
    } else {
        goTo(line);
        emit cameraMenuRequested(m_lines.at(line).row, event->globalPos());
    }
}

// --- Keys ---

void TimelineView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && currentLine() < 0 && m_lines.count() > 0)
        goTo(0);
    viewport()->update();
}

/// The line of the selected camera or heading; -1 for none.
int TimelineView::currentLine() const {
    return m_heading != 0 ? m_lines.ofHeading(m_heading) : m_lines.ofRow(m_selected.row);
}

void TimelineView::goTo(int line) {
    const TimelineLines::Line& to = m_lines.at(line);
    showLine(line);
    if (!to.isHeading())
        return point({to.row, m_selected.row < 0 ? m_range.span().from : m_selected.time});
    m_hovered = {};
    m_heading = to.sourceId;
    viewport()->update();
    emit pointedChanged();
}

void TimelineView::toggle(qint64 sourceId) {
    m_lines.toggle(sourceId);
    renew();
    if (m_lines.isFolded(sourceId) && m_selected.row >= 0 && m_lines.ofRow(m_selected.row) < 0)
        m_heading = sourceId;
    emit pointedChanged();
}

/// Left and right go with the text: forwards in time to the right, or to the left in right-to-left languages.
void TimelineView::keyPressEvent(QKeyEvent* event) {
    const int forwards = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int backwards = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int key = event->key();
    const int line = currentLine();
    const int last = m_lines.count() - 1;
    if (last < 0)
        return QAbstractScrollArea::keyPressEvent(event);
    const auto toLine = [&](int to) {
        goTo(std::clamp(to, 0, last));
    };
    const auto isOpening = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    const qint64 middle = m_range.span().from + m_range.length() / 2;
    const qint64 around = m_selected.row >= 0 ? m_selected.time : middle;
    if (key == Qt::Key_Down)
        toLine(line + 1);
    else if (key == Qt::Key_Up)
        toLine(line - 1);
    else if (key == Qt::Key_PageDown)
        toLine(line + std::max(linesInView() - 1, 1));
    else if (key == Qt::Key_PageUp)
        toLine(line - std::max(linesInView() - 1, 1));
    else if (key == Qt::Key_Home)
        toLine(0);
    else if (key == Qt::Key_End)
        toLine(last);
    else if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        zoom(1 / zoomStep, around);
    else if (key == Qt::Key_Minus)
        zoom(zoomStep, around);
    else if (m_heading != 0 && line >= 0 && (isOpening || key == (m_lines.isFolded(m_heading) ? forwards : backwards)))
        toggle(m_heading);
    else if (event->matches(QKeySequence::Copy))
        emit copyRequested();
    else if (m_heading == 0 && event->modifiers().testFlag(Qt::ControlModifier) &&
             (key == forwards || key == backwards))
        emit stepped(key == forwards ? FootageStore::Side::After : FootageStore::Side::Before);
    else if (m_heading == 0 && (key == forwards || key == backwards))
        step(key == forwards ? 1 : -1, event->modifiers().testFlag(Qt::ShiftModifier));
    else if (isOpening && m_selected.row >= 0)
        emit opened();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::step(int direction, bool fine) {
    constexpr qint64 tenMinutes = 10 * 60;
    const TimeSpan span = m_range.span();
    const Place from{std::max(m_selected.row, 0), m_selected.row < 0 ? span.from : m_selected.time};
    if (from.row >= m_model.rowCount())
        return;
    qint64 time = from.time + direction * tenMinutes;
    if (!fine) {
        const auto& stretches = m_model.rows().at(from.row).stretches;
        const auto behind = std::ranges::upper_bound(stretches, from.time, {}, &Stretch::start);
        if (direction > 0)
            time = behind == stretches.end() ? from.time : behind->start;
        else
            time = behind - stretches.begin() < 2 ? span.from : std::prev(behind, 2)->start;
    }
    const bool leaves = m_range.scale() == TimelineRange::Scale::Free && (time < span.from || time >= span.to);
    if (leaves)
        emit rangeChosen(m_range.shifted(time - span.from - m_range.length() / 2));
    showRow(from.row);
    point({from.row, std::clamp(time, m_range.span().from, m_range.span().to - 1)});
}

} // namespace vtrack
