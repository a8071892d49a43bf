// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"

#include <QPalette>

class QPainter;
class QRect;

namespace vtrack {

/// The colour of footage in that state, with the contrast of text on the palette's base.
[[nodiscard]] QColor footageColour(FootageState footage, const QPalette& palette);

/// The paler colour of a time of which footage fills only so many quarters (1 to 4).
[[nodiscard]] QColor footageShade(FootageState footage, int quarters, const QPalette& palette);

/// Paints footage in that state, distinguished by shape and colour: a full bar is on the disk, a hatched one is in
/// Drive, a thin line was cleaned up, a crossed box is a gap, an empty one is a gap that a person knows of, a dotted
/// line is unknown. Of a box that is too narrow, a gap is full, and a known one only above and below.
/// @param quarters how much of the time is filled; see footageShade().
void paintFootage(QPainter& painter, const QRect& place, FootageState footage, const QPalette& palette,
                  int quarters = 4);

/// Paints a time in which the program did not run: upright lines, below footage, on which they stay visible above and
/// below it.
void paintOffTime(QPainter& painter, const QRect& place, const QPalette& palette);

/// Marks the lower edge of footage in which a gap lies that is too short for a place of its own.
/// @param gap Gap or KnownGap, whose mark is thinner.
void paintGapBelow(QPainter& painter, const QRect& place, FootageState gap, const QPalette& palette);

} // namespace vtrack
