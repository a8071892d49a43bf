// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace vtrack {

/// Gives a window the size in which it opens, and the least it can be made. Neither is more than its screen has room
/// for: a notebook of 1366 by 768 pixels that shows everything at 150 % leaves 910 by 480.
void setFirstSize(QWidget& window, const QSize& first, const QSize& least = {});

} // namespace vtrack
