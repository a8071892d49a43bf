// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon_label.h"

#include "icon.h"

#include <QPainter>

namespace vtrack {

IconLabel::IconLabel(const QString& iconName, int side, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon(iconName)) {
    setFixedSize(side, side);
}

void IconLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace vtrack
