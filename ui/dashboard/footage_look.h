// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"

#include <QPalette>

class QPainter;
class QRect;

namespace vtrack {

/// The colour of footage in that state, as readable on the palette's base as text.
[[nodiscard]] QColor footageColour(FootageState footage, const QPalette& palette);

/// Paints footage in that state, told by its shape as well as by colour: a full bar is here, a hatched one waits in
/// Drive, a thin line was cleaned up, a crossed box is a gap, a dotted line says that nothing is known.
void paintFootage(QPainter& painter, const QRect& place, FootageState footage, const QPalette& palette);

} // namespace vtrack
