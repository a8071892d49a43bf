// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline is painted.
#include "display_text.h"
#include "footage_style.h"
#include "icon.h"
#include "item_roles.h"
#include "style.h"
#include "timeline_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

void TimelineView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    const TimeSpan& span = m_range.span();
    const auto line = [&](qint64 time, const QColor& colour, Qt::PenStyle pen) {
        if (time < span.from || time >= span.to)
            return;
        const int x = mirrored(QRect(trackLeft() + columnOf(time), 0, 1, 1)).left();
        painter.setPen(QPen(colour, 1, pen));
        painter.drawLine(x, axisHeight(), x, viewport()->height());
    };
    const QRect belowAxis = dirty.intersected(QRect(0, axisHeight(), viewport()->width(), viewport()->height()));
    painter.setClipRect(belowAxis);
    if (const int current = currentLine(); current >= 0)
        painter.fillRect(lineRect(current), palette().color(QPalette::AlternateBase));
    // Grid and "now" lie below the footage: a line over a clip that is no wider would hide it.
    painter.setClipRect(dirty);
    paintGrid(painter);
    paintOffTimes(painter);
    if (m_now.isValid())
        line(m_now.toSecsSinceEpoch(), palette().color(QPalette::WindowText), Qt::SolidLine);
    painter.setClipRect(belowAxis);
    const int first = std::max(0, verticalScrollBar()->value() / rowHeight());
    for (int row = first; row < m_lines.count() && lineRect(row).top() <= dirty.bottom(); ++row) {
        if (m_lines.at(row).isHeading()) {
            paintHeading(painter, row);
            continue;
        }
        const QRect track = mirrored(QRect(trackLeft(), lineRect(row).top(), trackWidth(), rowHeight()));
        if (track.intersects(dirty))
            paintFootageOf(painter, row);
        paintName(painter, row);
    }
    paintMark(painter);
    if (m_hovered.row >= 0)
        line(m_hovered.time, palette().color(QPalette::Text), Qt::DotLine);
    if (m_selected.row >= 0)
        line(m_selected.time, palette().color(QPalette::Highlight), Qt::SolidLine);
    painter.setClipRect(dirty);
    paintAxis(painter);
}

QList<TimelineRange::Tick> TimelineView::ticks() const {
    return m_range.ticks(trackWidth() / (fontMetrics().horizontalAdvance(u"00:00 AM"_s) + style::gap));
}

namespace {

QList<TimelineView::AxisLabel> everyNth(const QList<TimelineView::AxisLabel>& labels, qsizetype n) {
    QList<TimelineView::AxisLabel> some;
    for (qsizetype i = 0; i < labels.size(); i += n)
        some += labels[i];
    return some;
}

bool haveRoom(const QList<TimelineView::AxisLabel>& labels) {
    const auto meet = [](const TimelineView::AxisLabel& one, const TimelineView::AxisLabel& next) {
        return one.place.right() + style::tight >= next.place.left();
    };
    return std::ranges::adjacent_find(labels, meet) == labels.end();
}

} // namespace

/// Where there is no room for all, every second, third … has one.
QList<TimelineView::AxisLabel> TimelineView::axisLabels() const {
    QList<AxisLabel> all;
    for (const TimelineRange::Tick& tick : ticks()) {
        const int left = trackLeft() + columnOf(tick.time) + style::tight / 2;
        const QRect place(left, 0, textWidth(tick.label), axisHeight());
        if (place.right() < trackLeft() + trackWidth() + style::tight)
            all += {place, tick.label};
    }
    QList<AxisLabel> shown = all;
    for (qsizetype n = 2; !haveRoom(shown); ++n)
        shown = everyNth(all, n);
    for (AxisLabel& label : shown)
        label.place = mirrored(label.place);
    return shown;
}

void TimelineView::paintGrid(QPainter& painter) const {
    QColor grid = palette().color(QPalette::Mid);
    grid.setAlpha(110);
    painter.setPen(grid);
    for (const TimelineRange::Tick& tick : ticks()) {
        const int x = mirrored(QRect(trackLeft() + columnOf(tick.time), 0, 1, 1)).left();
        painter.drawLine(x, tick.isStrong ? style::tight : axisHeight() - style::tight, x, viewport()->height());
    }
}

/// Over the height of all lines, below the footage, and as a bar at the foot of the axis.
void TimelineView::paintOffTimes(QPainter& painter) const {
    constexpr int bar = 3;
    for (const OffTime& off : m_model.offTimes()) {
        const qint64 from = std::max(off.from.toSecsSinceEpoch(), m_range.span().from);
        const qint64 to = std::min(off.to.toSecsSinceEpoch(), m_range.span().to);
        if (from >= to)
            continue;
        const int first = columnOf(from);
        const QRect place(trackLeft() + first, axisHeight(), std::max(columnOf(to) - first, 1), viewport()->height());
        paintOffTime(painter, mirrored(place), palette());
        painter.fillRect(mirrored(QRect(place.left(), axisHeight() - bar, place.width(), bar)),
                         secondaryColour(palette()));
    }
}

void TimelineView::paintAxis(QPainter& painter) const {
    painter.setPen(secondaryColour(palette()));
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    for (const AxisLabel& label : axisLabels())
        painter.drawText(label.place, int(side), label.text);
}

void TimelineView::paintFootageOf(QPainter& painter, int line) {
    const QRect place = lineRect(line);
    const int barHeight = place.height() - style::tight;
    const int top = place.top() + style::tight / 2;
    for (const TimelineColumns& run : columns(m_lines.at(line).row)) {
        const QRect bar = mirrored(QRect(trackLeft() + run.first, top, run.end - run.first, barHeight));
        paintFootage(painter, bar, run.footage, palette(), run.quarters);
        if (run.withGap)
            paintGapBelow(painter, bar, FootageState::Gap, palette());
        else if (run.withKnownGap)
            paintGapBelow(painter, bar, FootageState::KnownGap, palette());
    }
}

/// The clip that was found at the selected moment.
void TimelineView::paintMark(QPainter& painter) const {
    constexpr int narrowest = 6;
    const int line = m_lines.ofRow(m_selected.row);
    if (!m_mark || line < 0)
        return;
    const int from = std::clamp(columnOf(std::max(m_mark->from, m_range.span().from)), 0, trackWidth());
    const int to = std::clamp(columnOf(std::min(m_mark->to, m_range.span().to)), from, trackWidth());
    const int width = std::max(to - from, narrowest);
    const QRect place = lineRect(line);
    const QRect frame(trackLeft() + from - (width - (to - from)) / 2, place.top() + 1, width, place.height() - 3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Base), 1));
    painter.drawRect(mirrored(frame.adjusted(1, 1, -1, -1)));
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(mirrored(frame));
}

void TimelineView::drawText(QPainter& painter, const QRect& where, const QString& text, const QColor& colour,
                            Qt::Alignment side) const {
    painter.setPen(colour);
    painter.drawText(mirrored(where), int(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)), text);
}

namespace {

/// From its first digit on: "15/07/2025" of "nothing new since 15/07/2025". Empty without one.
QString timeIn(const QString& text) {
    const auto digit = std::ranges::find_if(text, [](QChar c) { return c.isDigit(); });
    return text.sliced(digit - text.begin());
}

/// Its first word, which says what it is about, and its time: "nothing… 15/07/2025".
QString shortest(const QString& text) {
    const QString time = timeIn(text);
    const QString first = text.section(u' ', 0, 0);
    return time.isEmpty() || time == text ? first + u'…' : first + u"… "_s + time;
}

} // namespace

QString elidedAroundTime(const QString& text, const QFontMetrics& metrics, int room) {
    const auto fits = [&](const QString& shown) {
        return metrics.horizontalAdvance(shown) <= room;
    };
    if (fits(text))
        return text;
    // Whole words only: a part of a date is another date.
    const QString time = timeIn(text);
    const QStringList before = text.chopped(time.size()).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype left = time.isEmpty() ? 0 : before.size() - 1; left > 0; --left) {
        const QString shown = before.first(left).join(u' ') + u"… "_s + time;
        if (fits(shown))
            return shown;
    }
    const auto whole = [&](QString shown, const QStringList& words) {
        for (const QString& word : words) {
            const QString longer = shown.isEmpty() || shown.endsWith(u' ') ? shown + word : shown + u' ' + word;
            if (!fits(longer + u'…'))
                break;
            shown = longer;
        }
        return shown;
    };
    const QString start = before.isEmpty() ? QString() : before.first() + u"… "_s;
    QString shown = whole(start, time.split(u' ', Qt::SkipEmptyParts));
    if (shown == start)
        shown = whole({}, before);
    return shown.isEmpty() && !before.isEmpty() ? metrics.elidedText(text, Qt::ElideRight, room) : shown + u'…';
}

/// The name first, whole where there is room beside the time of what is known; of one that is longer, the middle is
/// left out.
void TimelineView::paintName(QPainter& painter, int line) const {
    constexpr int iconSize = style::smallIcon;
    const QModelIndex index = m_model.index(m_lines.at(line).row, 0);
    const QRect place = lineRect(line).adjusted(style::gap, 0, 0, 0);
    icon(index.data(IconNameRole).toString())
        .paint(&painter,
               mirrored(QRect(place.left(), place.top() + (place.height() - iconSize) / 2, iconSize, iconSize)));
    const int left = place.left() + iconSize + style::tight;
    const int width = nameWidth() - left - style::gap;
    const QString name = index.data().toString();
    const QString detail = index.data(DetailRole).toString();
    const int time = std::min(std::max(textWidth(shortest(detail)), width / 4), width / 2);
    const int least = std::min(textWidth(detail), time);
    const int nameRoom = std::min(textWidth(name), width - least - style::gap);
    const int detailRoom = width - nameRoom - style::gap;
    drawText(painter, QRect(left, place.top(), nameRoom, place.height()),
             fontMetrics().elidedText(name, Qt::ElideMiddle, nameRoom), palette().color(QPalette::Text), Qt::AlignLeft);
    drawText(painter, QRect(left + width - detailRoom, place.top(), detailRoom, place.height()),
             elidedAroundTime(detail, fontMetrics(), detailRoom), secondaryColour(palette()), Qt::AlignRight);
    if (line == currentLine())
        paintFocus(painter, line);
}

void TimelineView::paintHeading(QPainter& painter, int line) const {
    constexpr int arrow = 10;
    const QRect place = lineRect(line);
    const qint64 source = m_lines.at(line).sourceId;
    painter.fillRect(place, palette().color(QPalette::Window));
    QStyleOption option;
    option.initFrom(this);
    option.palette.setColor(QPalette::ButtonText, palette().color(QPalette::WindowText));
    option.rect = mirrored(QRect(style::gap + 3, place.center().y() - arrow / 2 + 1, arrow, arrow));
    const auto folded = isRightToLeft() ? QStyle::PE_IndicatorArrowLeft : QStyle::PE_IndicatorArrowRight;
    style()->drawPrimitive(m_lines.isFolded(source) ? folded : QStyle::PE_IndicatorArrowDown, &option, &painter, this);

    const int left = style::gap + style::smallIcon + style::tight;
    const QFont normal = painter.font();
    QFont bold = normal;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const QString detail = m_model.sourceDetail(source);
    const int detailWidth = textWidth(detail);
    const int room = viewport()->width() - left - style::gap - detailWidth - style::block;
    const QString name = metrics.elidedText(m_model.sourceName(source), Qt::ElideMiddle, room);
    const int nameWidth = metrics.horizontalAdvance(name) + 2;
    painter.setFont(bold);
    drawText(painter, QRect(left, place.top(), nameWidth, place.height()), name, palette().color(QPalette::WindowText),
             Qt::AlignLeft);
    painter.setFont(normal);
    drawText(painter, QRect(left + nameWidth + style::block, place.top(), detailWidth, place.height()), detail,
             secondaryColour(palette()), Qt::AlignLeft);
    if (line == currentLine())
        paintFocus(painter, line);
}

void TimelineView::paintFocus(QPainter& painter, int line) const {
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    focus.rect = mirrored(QRect(style::tight / 2, lineRect(line).top() + 1, nameWidth() - style::gap, rowHeight() - 2));
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

} // namespace vtrack
