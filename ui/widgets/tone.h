// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>
#include <QStyleOption>

namespace vtrack {

/// A kind of status, expressed by an icon's shape and a word as well as by colour.
enum class Tone { Info, Success, Warning, Error, Busy };

/// The contrast between two colours, 1 to 21 (WCAG 2.1, "contrast ratio").
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// `wanted`, darkened or lightened as little as needed to be readable on `background`.
/// @param ratio 4.5 for text, 3 for icons and lines (WCAG 2.1, AA).
[[nodiscard]] QColor readableOn(const QColor& background, const QColor& wanted, double ratio = 4.5);

/// The tone's colour, readable as text on the palette's window and base.
[[nodiscard]] QColor toneColour(Tone tone, const QPalette& palette);

/// The colour of explanations: weaker than the text, but readable.
[[nodiscard]] QColor secondaryColour(const QPalette& palette);

/// The text of a selected row. Not that of the window in front where the list has no focus: Windows paints the row in
/// grey then.
[[nodiscard]] QColor selectedTextColour(const QStyleOption& row);

/// The icon() name: "info", "check", "warning", "error", "refresh".
[[nodiscard]] QString toneIcon(Tone tone);

} // namespace vtrack
