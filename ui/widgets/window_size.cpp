// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_size.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace vtrack {

QSize roomOnScreen(const QWidget& window) {
    constexpr QSize frame(16, 40); // The system's, which is known only when the window is there.
    return window.screen()->availableSize() - frame;
}

void keepOnScreen(QWidget& window) {
    if (window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen | Qt::WindowMinimized))
        return;
    if (const QSize size = window.size().boundedTo(roomOnScreen(window)); size != window.size())
        window.resize(size);
    const QRect screen = window.screen()->availableGeometry();
    const QRect place = window.frameGeometry();
    const QPoint corner(std::max(std::min(place.left(), screen.left() + screen.width() - place.width()), screen.left()),
                        std::max(std::min(place.top(), screen.top() + screen.height() - place.height()), screen.top()));
    if (corner != place.topLeft())
        window.move(corner);
}

void setFirstSize(QWidget& window, const QSize& first, const QSize& least) {
    const QSize room = roomOnScreen(window);
    window.setMinimumSize(least.boundedTo(room));
    window.resize(first.boundedTo(room));
}

void bringUp(QWidget& window) {
    window.show();
    keepOnScreen(window);
    window.raise();
    window.activateWindow();
}

} // namespace vtrack
