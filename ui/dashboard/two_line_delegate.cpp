// SPDX-License-Identifier: GPL-3.0-or-later
#include "two_line_delegate.h"

#include "icon.h"
#include "item_roles.h"
#include "style.h"

#include <QApplication>
#include <QPainter>

namespace vtrack {

namespace {

constexpr int iconSize = 24;
constexpr int barHeight = 8;

bool hasProgress(const QModelIndex& index) {
    return index.data(ProgressRole).isValid();
}

void drawProgress(QPainter* painter, const QStyleOptionViewItem& item, const QRect& place, int thousandths) {
    QStyleOptionProgressBar bar;
    bar.QStyleOption::operator=(item);
    bar.state = QStyle::State_Enabled | QStyle::State_Horizontal;
    bar.rect = place;
    bar.minimum = 0;
    bar.maximum = thousandths < 0 ? 0 : 1000; // 0 to 0 is a busy bar.
    bar.progress = std::max(thousandths, 0);
    item.widget->style()->drawControl(QStyle::CE_ProgressBar, &bar, painter, item.widget);
}

/// Beside the text.
constexpr int margins = 3 * style::gap + iconSize;

} // namespace

QString TwoLineDelegate::detailLine(const QString& text, const QFont& font, int rowWidth) {
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, rowWidth - margins);
}

int TwoLineDelegate::rowWidthFor(const QString& text, const QFont& font) {
    return margins + QFontMetrics(font).horizontalAdvance(text) + 1;
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = item.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    QRect place = item.rect.adjusted(style::gap, style::gap, -style::gap, -style::gap);
    const QRect iconPlace = QStyle::alignedRect(item.direction, Qt::AlignLeft | Qt::AlignTop, {iconSize, iconSize},
                                                place.adjusted(0, style::tight, 0, 0));
    icon(index.data(IconNameRole).toString())
        .paint(painter, iconPlace, Qt::AlignCenter,
               selected && item.state.testFlag(QStyle::State_Active) ? QIcon::Selected : QIcon::Normal);
    if (item.direction == Qt::LeftToRight)
        place.setLeft(iconPlace.right() + 1 + style::gap);
    else
        place.setRight(iconPlace.left() - 1 - style::gap);

    const int lineHeight = item.fontMetrics.height();
    const auto drawLine = [&](int line, const QString& text, const QColor& colour) {
        const QRect where(place.left(), place.top() + line * lineHeight, place.width(), lineHeight);
        painter->setPen(selected ? selectedTextColour(item) : colour);
        painter->drawText(where, QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter),
                          item.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
    };
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // A name keeps its own text direction.
    drawLine(0, item.text, item.palette.color(QPalette::Text));
    drawLine(1, detailLine(index.data(DetailRole).toString(), item.font, item.rect.width()),
             secondaryColour(item.palette));
    painter->restore();
    if (hasProgress(index))
        drawProgress(painter, item, {place.left(), place.bottom() + 1 - barHeight, place.width(), barHeight},
                     index.data(ProgressRole).toInt());
    if (item.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(item);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
    }
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {0, style::block + std::max(2 * option.fontMetrics.height(), iconSize) +
                   (hasProgress(index) ? barHeight + style::tight : 0)};
}

} // namespace vtrack
