// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace vtrack {

/// The regular expression for a word that stands in braces for a part of a time, "yyyy" for example, with a named group
/// for that part. Empty for a word that is not known. "end HH" is the same part of the end of a recording. Each matches
/// only what can stand in a calendar or on a clock. Both the built-in patterns and an administrator's own are written
/// in this notation. Any thread.
[[nodiscard]] QString placeholderExpression(const QString& word);

/// The words for people to choose from, in braces.
[[nodiscard]] QStringList placeholderWords();

/// Replaces every placeholder of `text` by its expression and leaves everything else as it is.
[[nodiscard]] QString expandPlaceholders(QString text);

/// 1 to 12 for the English name of a month or its first three letters.
[[nodiscard]] int monthNumber(const QString& name);

} // namespace vtrack
