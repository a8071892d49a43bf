// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace vtrack {

/// Sets the initial and the minimum size of a window. Neither is more than its screen has room for: a notebook of 1366
/// by 768 pixels that shows everything at 150 % leaves 910 by 480.
void setFirstSize(QWidget& window, const QSize& first, const QSize& least = {});

/// Shows a window, or brings one that is open to the front.
void bringUp(QWidget& window);

} // namespace vtrack
