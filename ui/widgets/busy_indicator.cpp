// SPDX-License-Identifier: GPL-3.0-or-later
#include "busy_indicator.h"

#include "style.h"

#include <QPainter>
#include <QStyle>

namespace vtrack {

BusyIndicator::BusyIndicator(QWidget* parent)
    : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Working"));
    m_turn.setInterval(std::chrono::milliseconds(40));
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 12) % 360;
        update();
    });
}

QSize BusyIndicator::sizeHint() const {
    return {style::buttonIcon, style::buttonIcon};
}

void BusyIndicator::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(width(), height());
    const double line = std::max(1.5, side / 9);
    const QRectF circle((width() - side) / 2 + line, (height() - side) / 2 + line, side - 2 * line, side - 2 * line);
    QColor track = palette().color(QPalette::WindowText);
    track.setAlphaF(0.2F);
    painter.setPen(QPen(track, line));
    painter.drawEllipse(circle);
    painter.setPen(QPen(readableOn(palette().color(QPalette::Window), palette().color(QPalette::Highlight), 3), line,
                        Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, -m_angle * 16, 100 * 16);
}

void BusyIndicator::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (QWidget::style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_turn.start();
}

void BusyIndicator::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_turn.stop();
}

} // namespace vtrack
