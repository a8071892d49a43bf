// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_view.h"

#include "display_text.h"
#include "footage_style.h"
#include "icon.h"
#include "item_roles.h"
#include "style.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int iconSize = 16;
constexpr int narrowestTrack = 200;

} // namespace

TimelineView::TimelineView(const CoverageModel& model)
    : m_model(model)
    , m_range(TimelineRange::Scale::Day, QDate(2000, 1, 1), QTimeZone::systemTimeZone()) {
    setAccessibleName(tr("Footage timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    const auto renew = [this] {
        m_columns.clear();
        measure();
        viewport()->update();
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, renew);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, renew);
    connect(&model, &QAbstractItemModel::rowsMoved, this, renew);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
                for (int row = first.row(); roles.isEmpty() && row <= last.row(); ++row)
                    m_columns.remove(m_model.rows().at(row).key);
                // Relative times change at most once a minute: repaint only the visible names.
                viewport()->update(roles.isEmpty() ? viewport()->rect()
                                                   : mirrored(QRect(0, 0, nameWidth(), viewport()->height())));
            });
}

void TimelineView::setRange(const TimelineRange& range) {
    m_range = range;
    m_columns.clear();
    m_pointed = {};
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
    if (m_pointed == place)
        return;
    m_pointed = place;
    viewport()->update();
    emit pointedChanged();
}

const Stretch* TimelineView::pointedStretch() const {
    if (m_pointed.row < 0 || m_pointed.row >= m_model.rowCount())
        return nullptr;
    const auto& stretches = m_model.rows().at(m_pointed.row).stretches;
    const auto behind = std::ranges::upper_bound(stretches, m_pointed.time, {}, &Stretch::start);
    const bool isIn = behind != stretches.begin() && std::prev(behind)->end > m_pointed.time;
    const Stretch* here = isIn ? &*std::prev(behind) : nullptr;
    if (here != nullptr && here->footage != FootageState::Unknown)
        return here;
    // A clip is drawn wider than it may be.
    const qint64 reach = columnLength();
    const auto isNear = [&](const Stretch& stretch) {
        return stretch.footage < FootageState::Gap && stretch.end > m_pointed.time - reach &&
               stretch.start <= m_pointed.time + reach;
    };
    auto from = behind;
    while (from != stretches.begin() && std::prev(from)->end > m_pointed.time - reach)
        --from;
    const auto found =
        std::find_if(from, std::ranges::upper_bound(stretches, m_pointed.time + reach, {}, &Stretch::start), isNear);
    return found != stretches.end() && isNear(*found) ? &*found : here;
}

qint64 TimelineView::columnLength() const {
    const TimeSpan span = m_range.span();
    return (span.to - span.from) / std::max(trackWidth(), 1);
}

QSize TimelineView::sizeHint() const {
    return {600, axisHeight() + 8 * rowHeight()};
}

// --- Places ---

int TimelineView::rowHeight() const {
    return std::max(fontMetrics().height(), iconSize) + style::tight;
}

int TimelineView::axisHeight() const {
    return fontMetrics().height() + style::gap;
}

int TimelineView::nameWidth() const {
    const int wanted = 46 * fontMetrics().averageCharWidth() + iconSize + 3 * style::gap;
    return std::clamp(wanted, 0, std::max(0, viewport()->width() - narrowestTrack));
}

int TimelineView::trackWidth() const {
    return std::max(0, viewport()->width() - trackLeft() - style::gap);
}

int TimelineView::columnOf(qint64 time) const {
    const TimeSpan span = m_range.span();
    return int((time - span.from) * trackWidth() / (span.to - span.from));
}

QRect TimelineView::mirrored(const QRect& rect) const {
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), rect);
}

QRect TimelineView::rowRect(int row) const {
    return {0, axisHeight() + row * rowHeight() - verticalScrollBar()->value(), viewport()->width(), rowHeight()};
}

QPoint TimelineView::positionOf(const Place& place) const {
    const QRect point(trackLeft() + columnOf(place.time), rowRect(place.row).center().y(), 1, 1);
    return mirrored(point).topLeft();
}

TimelineView::Place TimelineView::placeAt(const QPoint& position) const {
    const QPoint at = mirrored(QRect(position, QSize(1, 1))).topLeft();
    const int column = at.x() - trackLeft();
    const int row = (at.y() - axisHeight() + verticalScrollBar()->value()) / rowHeight();
    if (at.y() < axisHeight() || row >= m_model.rowCount() || column < 0 || column >= trackWidth())
        return {};
    const TimeSpan span = m_range.span();
    // The middle of the column.
    return {row, span.from + (2 * column + 1) * (span.to - span.from) / (2 * trackWidth())};
}

void TimelineView::measure() {
    const int all = m_model.rowCount() * rowHeight();
    const int room = viewport()->height() - axisHeight();
    verticalScrollBar()->setRange(0, std::max(0, all - room));
    verticalScrollBar()->setPageStep(std::max(room, 1));
    verticalScrollBar()->setSingleStep(rowHeight());
}

void TimelineView::showRow(int row) {
    const int top = row * rowHeight();
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), top + rowHeight() - bar->pageStep(), top));
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

// --- Painting ---

void TimelineView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    painter.setClipRect(dirty.intersected(QRect(0, axisHeight(), viewport()->width(), viewport()->height())));
    const int first = std::max(0, verticalScrollBar()->value() / rowHeight());
    for (int row = first; row < m_model.rowCount() && rowRect(row).top() < dirty.bottom(); ++row) {
        const QRect track = mirrored(QRect(trackLeft(), rowRect(row).top(), trackWidth(), rowHeight()));
        if (track.intersects(dirty))
            paintRow(painter, row);
        paintName(painter, row);
    }
    painter.setClipRect(dirty);
    paintAxis(painter);
    const TimeSpan span = m_range.span();
    const auto line = [&](qint64 time, const QColor& colour, Qt::PenStyle pen) {
        if (time < span.from || time >= span.to)
            return;
        const int x = mirrored(QRect(trackLeft() + columnOf(time), 0, 1, 1)).left();
        painter.setPen(QPen(colour, 1, pen));
        painter.drawLine(x, axisHeight(), x, viewport()->height());
    };
    if (m_now.isValid())
        line(m_now.toSecsSinceEpoch(), palette().color(QPalette::WindowText), Qt::SolidLine);
    if (m_pointed.row >= 0)
        line(m_pointed.time, palette().color(QPalette::Text), Qt::DotLine);
}

void TimelineView::paintAxis(QPainter& painter) const {
    const int labelWidth = fontMetrics().horizontalAdvance(u"00:00 AM"_s) + style::gap;
    const QList<TimelineRange::Tick> ticks = m_range.ticks(trackWidth() / labelWidth);
    const QColor label = secondaryColour(palette());
    QColor grid = palette().color(QPalette::Mid);
    grid.setAlpha(110);
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        const int x = trackLeft() + columnOf(ticks[i].time);
        const int next = i + 1 < ticks.size() ? trackLeft() + columnOf(ticks[i + 1].time) : trackLeft() + trackWidth();
        painter.setPen(label);
        painter.drawText(mirrored(QRect(x + style::tight / 2, 0, std::max(next - x, labelWidth), axisHeight())),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         ticks[i].label);
        painter.setPen(grid);
        const int line = mirrored(QRect(x, 0, 1, 1)).left();
        painter.drawLine(line, ticks[i].isStrong ? style::tight : axisHeight() - style::tight, line,
                         viewport()->height());
    }
}

void TimelineView::paintRow(QPainter& painter, int row) {
    const QRect place = rowRect(row);
    if (row == m_pointed.row)
        painter.fillRect(place, palette().color(QPalette::AlternateBase));
    const int barHeight = place.height() - style::tight;
    const int top = place.top() + style::tight / 2;
    for (const TimelineColumns& run : columns(row)) {
        const QRect bar = mirrored(QRect(trackLeft() + run.first, top, run.end - run.first, barHeight));
        paintFootage(painter, bar, run.footage, palette(), run.quarters);
        if (run.withGap)
            paintGapBelow(painter, bar, palette());
    }
}

void TimelineView::paintName(QPainter& painter, int row) const {
    const QModelIndex index = m_model.index(row, 0);
    const QRect place = rowRect(row).adjusted(style::gap, 0, 0, 0);
    icon(index.data(IconNameRole).toString())
        .paint(&painter,
               mirrored(QRect(place.left(), place.top() + (place.height() - iconSize) / 2, iconSize, iconSize)));
    const int left = place.left() + iconSize + style::gap;
    const int width = nameWidth() - left - style::gap;
    const auto drawText = [&](const QRect& where, const QString& text, const QColor& colour, Qt::Alignment side) {
        painter.setPen(colour);
        painter.drawText(mirrored(where), int(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)),
                         text);
    };
    // The name first, then what is known; of a name that is too long the middle is left out.
    const QString detail = index.data(DetailRole).toString();
    const int detailWidth = std::min(fontMetrics().horizontalAdvance(detail) + 2, width * 3 / 5); // Half pixels.
    const int nameRoom = width - detailWidth - style::gap;
    drawText(QRect(left, place.top(), nameRoom, place.height()),
             fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, nameRoom),
             palette().color(QPalette::Text), Qt::AlignLeft);
    drawText(QRect(left + width - detailWidth, place.top(), detailWidth, place.height()),
             fontMetrics().elidedText(detail, Qt::ElideRight, detailWidth), secondaryColour(palette()), Qt::AlignRight);
    if (row == m_pointed.row && hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect =
            mirrored(QRect(style::tight / 2, rowRect(row).top() + 1, nameWidth() - style::gap, rowHeight() - 2));
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

// --- Mouse and keys ---

void TimelineView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void TimelineView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    point(placeAt(event->position().toPoint()));
    const Stretch* stretch = pointedStretch();
    const bool hasClip = stretch != nullptr && stretch->footage <= FootageState::InDrive;
    viewport()->setCursor(hasClip ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    point(placeAt(event->position().toPoint()));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    point(placeAt(event->position().toPoint()));
    if (event->button() == Qt::LeftButton && m_pointed.row >= 0)
        emit opened();
}

/// The tool tip of a name is its row's.
bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = dynamic_cast<QHelpEvent*>(event);
    const QPoint at = mirrored(QRect(help->pos(), QSize(1, 1))).topLeft();
    const int row = (at.y() - axisHeight() + verticalScrollBar()->value()) / rowHeight();
    const bool isName = at.y() >= axisHeight() && at.x() < nameWidth() && row < m_model.rowCount();
    style::showToolTip(*help, isName ? m_model.index(row, 0) : QModelIndex(), viewport());
    return true;
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() != QContextMenuEvent::Keyboard)
        point(placeAt(event->pos()));
    if (m_pointed.row >= 0)
        emit menuRequested(event->reason() == QContextMenuEvent::Keyboard
                               ? viewport()->mapToGlobal(positionOf(m_pointed))
                               : event->globalPos());
}

void TimelineView::leaveEvent(QEvent* event) {
    QAbstractScrollArea::leaveEvent(event);
    if (!hasFocus())
        point({});
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && m_pointed.row < 0 && m_model.rowCount() > 0)
        point({0, m_range.span().from});
    viewport()->update();
}

/// Left and right go with the text: forwards in time to the right, or to the left in right-to-left languages.
void TimelineView::keyPressEvent(QKeyEvent* event) {
    const int rows = m_model.rowCount();
    const int forwards = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int backwards = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const auto toRow = [&](int row) {
        const qint64 time = m_pointed.row < 0 ? m_range.span().from : m_pointed.time;
        showRow(row);
        point({row, time});
    };
    if (rows == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    if (event->key() == Qt::Key_Down)
        toRow(std::min(m_pointed.row + 1, rows - 1));
    else if (event->key() == Qt::Key_Up)
        toRow(std::max(m_pointed.row - 1, 0));
    else if (event->key() == Qt::Key_Home)
        toRow(0);
    else if (event->key() == Qt::Key_End)
        toRow(rows - 1);
    else if (event->key() == forwards || event->key() == backwards)
        step(event->key() == forwards ? 1 : -1, event->modifiers().testFlag(Qt::ShiftModifier));
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) &&
             m_pointed.row >= 0)
        emit opened();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::step(int direction, bool fine) {
    constexpr qint64 tenMinutes = 10 * 60;
    const TimeSpan span = m_range.span();
    const Place from{std::max(m_pointed.row, 0), m_pointed.row < 0 ? span.from : m_pointed.time};
    qint64 time = from.time + direction * tenMinutes;
    if (!fine) {
        const auto& stretches = m_model.rows().at(from.row).stretches;
        const auto behind = std::ranges::upper_bound(stretches, from.time, {}, &Stretch::start);
        if (direction > 0)
            time = behind == stretches.end() ? from.time : behind->start;
        else
            time = behind - stretches.begin() < 2 ? span.from : std::prev(behind, 2)->start;
    }
    showRow(from.row);
    point({from.row, std::clamp(time, span.from, span.to - 1)});
}

} // namespace vtrack
