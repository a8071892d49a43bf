// SPDX-License-Identifier: GPL-3.0-or-later
#include "elided_label.h"

#include "display_text.h"
#include "visible_text.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace vtrack {

void ElidedLabel::showText(const QString& text, const QString& last) {
    m_last = last.size();
    setText(visibleText(text + last));
    followSize();
}

QString ElidedLabel::shownText() const {
    constexpr int fewLetters = 6; // Fewer of a name tell nothing.
    const int room = contentsRect().width();
    if (!isCut())
        return text();
    const QString first = text().chopped(std::min(m_last, text().size()));
    const int left = room - fontMetrics().horizontalAdvance(first);
    if (m_last == 0 || left < fewLetters * fontMetrics().averageCharWidth())
        return fontMetrics().elidedText(text(), Qt::ElideRight, room);
    return first + fontMetrics().elidedText(text().sliced(first.size()), Qt::ElideMiddle, left);
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
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, contentsRect(), int(side), palette(), isEnabled(), shownText(), foregroundRole());
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
