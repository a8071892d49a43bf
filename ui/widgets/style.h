// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "elided_label.h"
#include "status_label.h"
#include "tone.h"

#include <QColor>
#include <QDialogButtonBox>
#include <QFont>
#include <QLabel>
#include <QModelIndex>
#include <QPalette>

class QHelpEvent;
class QLineEdit;

namespace vtrack::style {

// Distances in device-independent pixels, all on a grid of 8 (and its half).
inline constexpr int tight = 4;    ///< Between a label and its field.
inline constexpr int gap = 8;      ///< Between things that belong together.
inline constexpr int block = 16;   ///< Between groups, and around a card's content.
inline constexpr int section = 24; ///< Around a page.

inline constexpr int smallIcon = 16;
inline constexpr int buttonIcon = 20;
inline constexpr int largeIcon = 48;

// Sizes of text as factors of the application's font, so that the person's own choice counts.
inline constexpr double titleScale = 1.5;
inline constexpr double headingScale = 1.15;

/// The side of an icon beside a line of the label's text: as high as the line, so that the two are level.
[[nodiscard]] int iconBeside(const QLabel& label);

/// The application's font, larger by that factor.
[[nodiscard]] QFont scaledFont(double factor, QFont::Weight weight = QFont::Normal);

// Labels show their text as it is, whatever it holds: a name from Drive is never taken for HTML, and nothing in it acts
// (visible_text.h). New labels, and new texts for them, come from here (scripts/lint).

/// A new text for a label of these.
void setText(QLabel& label, const QString& text);
/// A value that a person may change. It stays as it is, since it is read again; the field itself shows it on one line.
void setText(QLineEdit& field, const QString& value);

/// A label on one line, for a short text, a field's name or a picture.
[[nodiscard]] QLabel* plainLabel(const QString& text = {}, QWidget* parent = nullptr);
/// The headline of a page.
[[nodiscard]] QLabel* titleLabel(const QString& text, QWidget* parent = nullptr);
/// The headline of a part of a page.
[[nodiscard]] QLabel* headingLabel(const QString& text, QWidget* parent = nullptr);
/// Wrapped text in the normal colour.
[[nodiscard]] QLabel* textLabel(const QString& text, QWidget* parent = nullptr);
/// Wrapped explanation in the secondary colour, which stays readable in every palette.
[[nodiscard]] QLabel* hintLabel(const QString& text, QWidget* parent = nullptr);
/// One line in the normal colour, cut where there is no room, with the whole text in its tool tip.
[[nodiscard]] ElidedLabel* elidedLabel();
/// The same in the secondary colour.
[[nodiscard]] ElidedLabel* elidedHintLabel();
/// A hintLabel() of HTML: for texts of our own, without names.
[[nodiscard]] QLabel* htmlLabel(const QString& html, QWidget* parent = nullptr);
/// Shows the cell's tool tip, which its model has made safe (display_text.h), or hides the one that is shown when the
/// index is invalid.
void showToolTip(const QHelpEvent& event, const QModelIndex& cell, QWidget* widget);
/// Shows this text as it is.
void showToolTip(const QHelpEvent& event, const QString& plain, QWidget* widget);
/// The buttons of a dialog without the style's own icons, which do not follow a dark theme.
[[nodiscard]] QDialogButtonBox* buttonBox(QDialogButtonBox::StandardButtons buttons);

} // namespace vtrack::style
