// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// Text from outside (names, accounts, words of a server) on its way to people. Such a text is shown as it is: nothing
// in it moves a cursor, forges a line or turns the reading direction. Thread-safe.

/// The text on one line: control characters, marks that change the reading direction, and all kinds of line ends become
/// visible symbols, one for each.
[[nodiscard]] QString visibleText(const QString& text);

/// The same for a text of our own that has several lines: line feeds and tabs stay.
[[nodiscard]] QString visibleLines(const QString& text);

/// A name or path inside a sentence: visibleText(), of a long one the beginning and the end.
[[nodiscard]] QString forPeople(const QString& name);

/// For surfaces of the desktop that may take a text for markup (the tray's tool tip, notifications): visibleText() in
/// which no tag and no entity can begin. The signs look nearly the same.
[[nodiscard]] QString withoutMarkup(const QString& text);

/// JSON whose strings are shown by a terminal as they are, and read by programs as they were: what visibleText() would
/// replace is escaped.
[[nodiscard]] QString visibleJson(const QString& json);

} // namespace vtrack
