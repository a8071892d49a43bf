// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_view.h"

#include "style.h"

#include <QApplication>
#include <QDataStream>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int narrowestTrack = 200;
constexpr int narrowestNames = 100;
constexpr int lowestRow = 20;
constexpr double zoomStep = 1.3;
constexpr int wheelStep = 120; // An eighth of a degree each.

} // namespace

TimelineView::TimelineView(const CoverageModel& model)
    : m_model(model)
    , m_range(TimelineRange::Scale::Day, QDate(2000, 1, 1), QTimeZone::systemTimeZone()) {
    setAccessibleName(tr("Footage timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TimelineView::renew);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &TimelineView::renew);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &TimelineView::renew);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
                for (int row = first.row(); roles.isEmpty() && row <= last.row(); ++row)
                    m_columns.remove(m_model.rows().at(row).key);
                // Relative times change at most once a minute: repaint only the visible names.
                viewport()->update(roles.isEmpty() ? viewport()->rect()
                                                   : mirrored(QRect(0, 0, nameWidth(), viewport()->height())));
            });
    renew();
}

/// The rows are others, or have other places: what is selected stays with its camera.
void TimelineView::renew() {
    m_columns.clear();
    m_lines.build(m_model.rows());
    m_hovered = {};
    if (m_selectedKey != 0)
        m_selected.row = m_model.indexOf(m_selectedKey).row();
    measure();
    viewport()->update();
}

void TimelineView::setRange(const TimelineRange& range) {
    const TimeSpan span = range.span();
    m_range = range;
    m_columns.clear();
    m_hovered = {};
    if (m_selected.time < span.from || m_selected.time >= span.to) {
        m_selected = {};
        m_selectedKey = 0;
        m_mark.reset();
    }
    viewport()->update();
    emit pointedChanged();
}

void TimelineView::setNow(const QDateTime& now) {
    const bool moved = !m_now.isValid() || columnOf(now.toSecsSinceEpoch()) != columnOf(m_now.toSecsSinceEpoch());
    m_now = now;
    if (moved)
        viewport()->update();
}

void TimelineView::point(const Place& place) {
    m_hovered = {};
    if (m_selected == place && m_heading == 0)
        return;
    m_heading = 0;
    m_selected = place;
    m_selectedKey = place.row >= 0 && place.row < m_model.rowCount() ? m_model.rows().at(place.row).key : 0;
    m_mark.reset();
    viewport()->update();
    emit pointedChanged();
}

void TimelineView::mark(const TimeSpan& clip) {
    m_mark = clip;
    viewport()->update();
}

void TimelineView::hover(const Place& place) {
    if (m_hovered == place)
        return;
    m_hovered = place;
    viewport()->update();
    emit pointedChanged();
}

const Stretch* TimelineView::pointedStretch() const {
    const Place place = pointed();
    if (place.row < 0 || place.row >= m_model.rowCount())
        return nullptr;
    const auto& stretches = m_model.rows().at(place.row).stretches;
    const auto behind = std::ranges::upper_bound(stretches, place.time, {}, &Stretch::start);
    const bool isIn = behind != stretches.begin() && std::prev(behind)->end > place.time;
    const Stretch* here = isIn ? &*std::prev(behind) : nullptr;
    if (here != nullptr && here->footage != FootageState::Unknown)
        return here;
    // A clip is drawn wider than it may be.
    const qint64 reach = columnLength();
    const auto isNear = [&](const Stretch& stretch) {
        return stretch.footage < FootageState::Gap && stretch.end > place.time - reach &&
               stretch.start <= place.time + reach;
    };
    auto from = behind;
    while (from != stretches.begin() && std::prev(from)->end > place.time - reach)
        --from;
    const auto found =
        std::find_if(from, std::ranges::upper_bound(stretches, place.time + reach, {}, &Stretch::start), isNear);
    return found != stretches.end() && isNear(*found) ? &*found : here;
}

qint64 TimelineView::columnLength() const {
    return m_range.length() / std::max(trackWidth(), 1);
}

QSize TimelineView::sizeHint() const {
    return {600, axisHeight() + 8 * rowHeight()};
}

QSize TimelineView::minimumSizeHint() const {
    return {narrowestNames + narrowestTrack, axisHeight() + 3 * rowHeight()};
}

QByteArray TimelineView::saveState() const {
    QByteArray state;
    QDataStream(&state, QIODevice::WriteOnly) << m_nameWidth << m_lines.folded();
    return state;
}

void TimelineView::restoreState(const QByteArray& state) {
    constexpr int widest = 4000;
    QDataStream stream(state);
    int width = 0;
    QSet<qint64> folded;
    stream >> width >> folded;
    if (stream.status() != QDataStream::Ok)
        return;
    m_nameWidth = std::clamp(width, 0, widest);
    m_lines.setFolded(folded);
    renew();
}

// --- Places ---

int TimelineView::rowHeight() const {
    return std::max(fontMetrics().height() + 2, lowestRow);
}

int TimelineView::axisHeight() const {
    return fontMetrics().height() + style::tight;
}

int TimelineView::nameWidth() const {
    constexpr int letters = 42;
    const int suggested = letters * fontMetrics().averageCharWidth() + style::smallIcon + 3 * style::gap;
    const int most = std::max(0, viewport()->width() - narrowestTrack);
    return m_nameWidth != 0 ? std::clamp(m_nameWidth, std::min(narrowestNames, most), most)
                            : std::clamp(suggested, 0, std::min(most, std::max(viewport()->width() / 3, 0)));
}

int TimelineView::trackWidth() const {
    return std::max(0, viewport()->width() - trackLeft() - style::gap);
}

int TimelineView::columnOf(qint64 time) const {
    return int((time - m_range.span().from) * trackWidth() / m_range.length());
}

/// The middle of the column.
qint64 TimelineView::timeAt(int column) const {
    return m_range.span().from + (2 * column + 1) * m_range.length() / (2LL * std::max(trackWidth(), 1));
}

QRect TimelineView::mirrored(const QRect& rect) const {
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), rect);
}

QRect TimelineView::lineRect(int line) const {
    return {0, axisHeight() + line * rowHeight() - verticalScrollBar()->value(), viewport()->width(), rowHeight()};
}

QPoint TimelineView::positionOf(const Place& place) const {
    const QRect point(trackLeft() + columnOf(place.time), lineRect(m_lines.ofRow(place.row)).center().y(), 1, 1);
    return mirrored(point).topLeft();
}

/// -1 outside of all lines.
int TimelineView::lineAt(const QPoint& position) const {
    const int below = position.y() - axisHeight();
    const int line = (below + verticalScrollBar()->value()) / rowHeight();
    return below < 0 || line >= m_lines.count() ? -1 : line;
}

TimelineView::Place TimelineView::placeAt(const QPoint& position) const {
    const int line = lineAt(position);
    const int column = mirrored(QRect(position, QSize(1, 1))).left() - trackLeft();
    if (line < 0 || m_lines.at(line).isHeading() || column < 0 || column >= trackWidth())
        return {};
    return {m_lines.at(line).row, timeAt(column)};
}

bool TimelineView::isOnNameEdge(const QPoint& position) const {
    constexpr int reach = 3;
    return std::abs(mirrored(QRect(position, QSize(1, 1))).left() - nameWidth()) <= reach;
}

int TimelineView::linesInView() const {
    return std::min(m_lines.count(), (viewport()->height() - axisHeight()) / rowHeight());
}

void TimelineView::measure() {
    const int all = m_lines.count() * rowHeight();
    const int room = viewport()->height() - axisHeight();
    verticalScrollBar()->setRange(0, std::max(0, all - room));
    verticalScrollBar()->setPageStep(std::max(room, 1));
    verticalScrollBar()->setSingleStep(rowHeight());
}

void TimelineView::showLine(int line) {
    const int top = line * rowHeight();
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), top + rowHeight() - bar->pageStep(), top));
}

void TimelineView::showRow(int row) {
    if (row >= 0 && row < m_model.rowCount() && m_lines.ofRow(row) < 0)
        toggle(m_model.rows().at(row).camera.sourceId);
    if (const int line = m_lines.ofRow(row); line >= 0)
        showLine(line);
}

void TimelineView::showSource(qint64 sourceId) {
    int first = -1;
    for (int line = 0; line < m_lines.count(); ++line) {
        if (m_lines.at(line).sourceId != sourceId)
            continue;
        first = first < 0 ? line : first;
        showLine(line);
    }
    if (first >= 0)
        showLine(first); // Where there is no room for all.
}

const QList<TimelineColumns>& TimelineView::columns(int row) {
    if (m_columnsWidth != trackWidth()) {
        m_columns.clear();
        m_columnsWidth = trackWidth();
    }
    const CoverageRow& camera = m_model.rows().at(row);
    auto found = m_columns.find(camera.key);
    if (found == m_columns.end())
        found = m_columns.insert(camera.key, timelineColumns(camera.stretches, m_range.span(), trackWidth()));
    return *found;
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void TimelineView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

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

/// The tool tip of a name is its row's.
bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave)
        hover({});
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = dynamic_cast<QHelpEvent*>(event);
    const int line = lineAt(help->pos());
    const bool isName =
        line >= 0 && !m_lines.at(line).isHeading() && mirrored(QRect(help->pos(), QSize(1, 1))).left() < nameWidth();
    style::showToolTip(*help, isName ? m_model.index(m_lines.at(line).row, 0) : QModelIndex(), viewport());
    return true;
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!byKey && placeAt(event->pos()).row >= 0)
        point(placeAt(event->pos()));
    if (m_selected.row >= 0)
        emit menuRequested(byKey ? viewport()->mapToGlobal(positionOf(m_selected)) : event->globalPos());
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
