// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialog_body.h"

#include "window_size.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace vtrack {

DialogBody::DialogBody(QWidget* contents, const QWidget& below)
    : m_below(below) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setWidget(contents);
}

/// On the screen, beside what else the dialog shows.
QSize DialogBody::room() const {
    const QLayout& around = *parentWidget()->layout();
    const QMargins margins = around.contentsMargins();
    const QSize rest(margins.left() + margins.right(),
                     margins.top() + margins.bottom() + around.spacing() + m_below.sizeHint().height());
    return roomOnScreen(*window()) - rest;
}

/// With room for the bar by which it scrolls: the height that texts take is known only with the width.
QSize DialogBody::bounded(QSize size) const {
    size.rwidth() += verticalScrollBar()->sizeHint().width();
    return size.boundedTo(room());
}

QSize DialogBody::sizeHint() const {
    return bounded(widget()->sizeHint());
}

QSize DialogBody::minimumSizeHint() const {
    return bounded(widget()->minimumSizeHint());
}

int DialogBody::heightForWidth(int width) const {
    const int height = widget()->heightForWidth(width);
    return std::min(height < 0 ? widget()->sizeHint().height() : height, room().height());
}

bool DialogBody::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace vtrack
