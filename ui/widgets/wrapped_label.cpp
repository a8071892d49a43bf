// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrapped_label.h"

#include <QResizeEvent>

namespace vtrack {

QSize WrappedLabel::minimumSizeHint() const {
    const QSize least = QLabel::minimumSizeHint();
    return isVisible() ? least.expandedTo({0, heightForWidth(width())}) : least;
}

void WrappedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void WrappedLabel::showEvent(QShowEvent* event) {
    QLabel::showEvent(event);
    updateGeometry();
}

} // namespace vtrack
