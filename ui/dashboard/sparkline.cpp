// SPDX-License-Identifier: GPL-3.0-or-later
#include "sparkline.h"

#include "display_text.h"
#include "style.h"
#include "tone.h"
#include "visible_text.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace vtrack {

namespace {

constexpr int curveWidth = 120;

} // namespace

Sparkline::Sparkline(const SpeedHistory& history)
    : m_history(history) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&history, &SpeedHistory::changed, this, &Sparkline::refresh);
    refresh();
}

QSize Sparkline::sizeHint() const {
    constexpr qint64 fast = 888'800'000;
    return {curveWidth + style::gap + fontMetrics().horizontalAdvance(tr("max. %1").arg(speedText(fast))),
            fontMetrics().height() + 4};
}

QString Sparkline::scaleText() const {
    return tr("max. %1").arg(speedText(m_history.highest()));
}

QRect Sparkline::curvePlace() const {
    return QStyle::visualRect(layoutDirection(), rect(), {width() - curveWidth, 0, curveWidth, height()});
}

void Sparkline::refresh() {
    const QList<qint64>& values = m_history.values();
    const QString text = m_history.highest() == 0 ? tr("Nothing was downloaded in the last five minutes.")
                                                  : tr("Current speed %1, maximum %2 in the last five minutes.")
                                                        .arg(speedText(values.last()), speedText(m_history.highest()));
    setToolTip(toolTipText(text));
    setAccessibleName(visibleText(text));
    update();
}

void Sparkline::paintEvent(QPaintEvent* /*event*/) {
    const QList<qint64>& values = m_history.values();
    const qint64 highest = m_history.highest();
    if (highest == 0)
        return; // A flat line is not useful.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect curvePlace = this->curvePlace();
    const QRect words = rect().adjusted(isRightToLeft() ? curveWidth + style::gap : 0, 0,
                                        isRightToLeft() ? 0 : -curveWidth - style::gap, 0);
    painter.setPen(secondaryColour(palette()));
    painter.drawText(words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
                     scaleText());
    painter.translate(curvePlace.topLeft());
    const double step = double(curveWidth - 1) / (SpeedHistory::length - 1);
    const auto point = [&](qsizetype i) {
        const double right = curveWidth - 1 - double(values.size() - 1 - i) * step;
        const double y = height() - 1.5 - double(values[i]) / double(highest) * (height() - 3);
        return QPointF(isRightToLeft() ? curveWidth - 1 - right : right, y);
    };
    QPolygonF curve;
    for (qsizetype i = 0; i < values.size(); ++i)
        curve += point(i);
    const QColor colour = readableOn(palette().color(QPalette::Window), palette().color(QPalette::Highlight));
    QPolygonF area = curve;
    area += QPointF(curve.last().x(), height());
    area += QPointF(curve.first().x(), height());
    QColor fill = colour;
    fill.setAlpha(50);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    painter.setPen(QPen(colour, 1.2));
    painter.drawPolyline(curve);
}

} // namespace vtrack
