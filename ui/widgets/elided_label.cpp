// SPDX-License-Identifier: GPL-3.0-or-later
#include "elided_label.h"

#include "display_text.h"
#include "visible_text.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace vtrack {

void ElidedLabel::showText(const QString& text) {
    setText(visibleText(text));
    followSize();
}

bool ElidedLabel::isCut() const {
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {0, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
    if (!isCut())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, contentsRect(), int(side), palette(), isEnabled(), shown, foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    followSize();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        followSize();
}

void ElidedLabel::followSize() {
    setToolTip(toolTipText(isCut() ? text() : QString()));
}

} // namespace vtrack
