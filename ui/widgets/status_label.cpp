// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_label.h"

#include "busy_indicator.h"
#include "icon.h"
#include "style.h"
#include "visible_text.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>

#include <utility>

namespace vtrack {

StatusLabel::StatusLabel(QWidget* parent)
    : QWidget(parent)
    , m_icon(style::plainLabel({}, this))
    , m_busy(new BusyIndicator(this))
    , m_text(style::textLabel({}, this)) {
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop); // Its first line stays beside the icon, however high it gets.
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::gap);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_busy, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    clear();
}

void StatusLabel::setStatus(Tone tone, const QString& words) {
    const QString sentence = visibleLines(words);
    m_tone = tone;
    style::setText(*m_text, sentence);
    m_icon->setVisible(tone != Tone::Busy);
    m_busy->setVisible(tone == Tone::Busy);
    paintIcon();
    QString spoken = sentence;
    if (tone == Tone::Error && !sentence.isEmpty())
        spoken = tr("Error: %1").arg(sentence);
    else if (tone == Tone::Warning && !sentence.isEmpty())
        spoken = tr("Warning: %1").arg(sentence);
    setAccessibleName(visibleLines(spoken));
    m_announced = sentence.isEmpty();
    setVisible(!sentence.isEmpty());
    if (isVisible())
        announce();
}

/// Not what stands on a page that nobody sees: it would be taken for something on the page that is shown.
void StatusLabel::announce() {
    if (std::exchange(m_announced, true))
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit announced(accessibleName());
}

void StatusLabel::clear() {
    setStatus(Tone::Info, {});
}

QString StatusLabel::text() const {
    return m_text->text();
}

void StatusLabel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    announce();
}

void StatusLabel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        paintIcon();
}

void StatusLabel::paintIcon() {
    const QPalette colours = QApplication::palette(this);
    const QColor colour = toneColour(m_tone, colours);
    const int line = m_text->fontMetrics().height();
    const int side = style::iconBeside(*m_text);
    m_text->setContentsMargins(0, (side - line) / 2, 0, 0);
    m_icon->setPixmap(icon(toneIcon(m_tone), colour).pixmap(QSize(side, side), devicePixelRatioF()));
    m_busy->setFixedSize(side, side);
    QPalette own; // This one colour only, so that the rest follows the window.
    own.setColor(QPalette::WindowText, colour);
    m_text->setPalette(own);
}

} // namespace vtrack
