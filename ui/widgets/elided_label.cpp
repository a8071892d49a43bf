// SPDX-License-Identifier: GPL-3.0-or-later
#include "elided_label.h"

#include "display_text.h"
#include "visible_text.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>

#include <algorithm>

namespace vtrack {

void ElidedLabel::showText(const QString& text, const QString& last) {
    m_last = last.size();
    setText(visibleText(text + last));
    followSize();
}

void ElidedLabel::setMostLines(int most) {
    m_mostLines = most;
    setWordWrap(most > 1);
    followSize();
}

QString ElidedLabel::shownText() const {
    constexpr int fewLetters = 6; // Fewer of a name tell nothing.
    const int room = contentsRect().width();
    if (!isCut())
        return text();
    if (m_mostLines > 1)
        return firstLines();
    const QString first = text().chopped(std::min(m_last, text().size()));
    const int left = room - fontMetrics().horizontalAdvance(first);
    if (m_last == 0 || left < fewLetters * fontMetrics().averageCharWidth())
        return fontMetrics().elidedText(text(), Qt::ElideRight, room);
    return first + fontMetrics().elidedText(text().sliced(first.size()), Qt::ElideMiddle, left);
}

/// As much as fits, found by halving.
QString ElidedLabel::firstLines() const {
    const QRect room(0, 0, contentsRect().width(), QWIDGETSIZE_MAX);
    const auto shortened = [this](qsizetype letters) {
        return text().first(letters).trimmed() + u'…';
    };
    qsizetype fits = 0;
    for (qsizetype tooMany = text().size(); tooMany - fits > 1;) {
        const qsizetype middle = (fits + tooMany) / 2;
        const QRect taken = fontMetrics().boundingRect(room, Qt::TextWordWrap, shortened(middle));
        (taken.height() <= m_mostLines * fontMetrics().lineSpacing() ? fits : tooMany) = middle;
    }
    return shortened(fits);
}

bool ElidedLabel::hasNoRoom() const {
    if (m_mostLines == 1)
        return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    const int halfALineMore = (2 * m_mostLines + 1) * fontMetrics().height() / 2; // Line heights are rounded.
    return QLabel::heightForWidth(width()) > halfALineMore;
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 1, fontMetrics().height()};
}

/// Before it is shown, its width means nothing.
QSize ElidedLabel::minimumSizeHint() const {
    return {0, isVisible() ? heightForWidth(width()) : fontMetrics().height()};
}

int ElidedLabel::heightForWidth(int width) const {
    const int line = fontMetrics().height();
    if (m_mostLines == 1)
        return line;
    return std::clamp(QLabel::heightForWidth(width), line, m_mostLines * fontMetrics().lineSpacing());
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
    if (!isCut())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment());
    const int flags = int(side) | (m_mostLines > 1 ? Qt::TextWordWrap : 0);
    style()->drawItemText(&painter, contentsRect(), flags, palette(), isEnabled(), shownText(), foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    followSize();
    if (m_mostLines > 1 && event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ElidedLabel::showEvent(QShowEvent* event) {
    QLabel::showEvent(event);
    if (m_mostLines > 1)
        updateGeometry();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        followSize();
}

/// Not while it is painted: QLabel::heightForWidth() lays the text out, and so asks for the next painting.
void ElidedLabel::followSize() {
    m_isCut = hasNoRoom();
    setToolTip(toolTipText(m_isCut ? text() : QString()));
}

} // namespace vtrack
