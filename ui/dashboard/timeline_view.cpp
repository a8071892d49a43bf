// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_view.h"

#include "item_roles.h"
#include "style.h"

#include <QDataStream>
#include <QEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int narrowestTrack = 200;
constexpr int lowestRow = 20;

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
    connect(&model, &CoverageModel::offTimesChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::rowsMoved, this, &TimelineView::renew);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
                for (int row = first.row(); roles.isEmpty() && row <= last.row(); ++row)
                    m_columns.remove(m_model.rows().at(row).key);
                const int before = nameWidth();
                measureNames(first.row(), last.row());
                // Relative times change at most once a minute: repaint only the visible names.
                viewport()->update(roles.isEmpty() || nameWidth() != before
                                       ? viewport()->rect()
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
    measureNames(0, m_model.rowCount() - 1);
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
    const int usual = letters * fontMetrics().averageCharWidth() + style::smallIcon + 3 * style::gap;
    const int most = std::max(0, viewport()->width() - narrowestTrack);
    if (m_nameWidth != 0)
        return std::clamp(m_nameWidth, std::min(narrowestNames, most), most);
    const int room = viewport()->width();
    const int suggested = std::max({std::min(usual, room / 3), std::min(m_neededWidth, room * 9 / 20),
                                    std::min({m_neededWidth, m_wholeName, room * 5 / 8})});
    return std::clamp(suggested, 0, most);
}

/// Wide enough for the widest name with what is known beside it; where there is little room, for the name, a word and a
/// time. Texts change every minute: it never becomes narrower, so that the lines of time stay where they are.
/// Only what was not measured before: the same names come with each reading.
void TimelineView::measureNames(int first, int last) {
    const QDateTime wide(QDate(2026, 12, 28), QTime(20, 58));
    const int time = textWidth(u"… "_s + QLocale().toString(wide, QLocale::ShortFormat));
    constexpr int margins = 4 * style::gap + style::smallIcon + style::tight;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const QString text = index.data().toString();
        const QString detail = index.data(DetailRole).toString();
        QString& measured = m_measured[m_model.rows().at(row).key];
        if (std::exchange(measured, text + u'\n' + detail) == measured)
            continue;
        const int name = margins + textWidth(text);
        m_neededWidth = std::max(m_neededWidth, name + textWidth(detail));
        m_wholeName = std::max(m_wholeName, name + textWidth(detail.section(u' ', 0, 0)) + time);
    }
}

/// With room for half pixels.
int TimelineView::textWidth(const QString& text) const {
    return fontMetrics().horizontalAdvance(text) + 2;
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
    if (event->type() != QEvent::FontChange)
        return;
    m_neededWidth = 0;
    m_wholeName = 0;
    m_measured.clear();
    measureNames(0, m_model.rowCount() - 1);
    measure();
}

} // namespace vtrack
