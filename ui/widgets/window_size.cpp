// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_size.h"

#include <QScreen>
#include <QWidget>

namespace vtrack {

void setFirstSize(QWidget& window, const QSize& first, const QSize& least) {
    constexpr QSize frame(16, 40); // The system's, which is known only when the window is there.
    const QSize room = window.screen()->availableSize() - frame;
    window.setMinimumSize(least.boundedTo(room));
    window.resize(first.boundedTo(room));
}

void bringUp(QWidget& window) {
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace vtrack
