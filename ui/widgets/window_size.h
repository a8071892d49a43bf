// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace vtrack {

/// The largest that the inside of a window may be on its screen.
[[nodiscard]] QSize roomOnScreen(const QWidget& window);

/// Moves an open window that reaches over the edge of its screen; one that is larger becomes smaller, as far as its
/// contents allow.
void keepOnScreen(QWidget& window);

/// Sets the initial and the minimum size of a window. Neither is more than its screen has room for: a notebook of 1366
/// by 768 pixels that shows everything at 150 % leaves 910 by 480.
void setFirstSize(QWidget& window, const QSize& first, const QSize& least = {});

/// Shows a window, or brings one that is open to the front, wholly on its screen.
void bringUp(QWidget& window);

} // namespace vtrack
