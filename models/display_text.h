// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity.h"
#include "size_text.h"

#include <QDateTime>
#include <QString>
#include <QVariant>

#include <chrono>

namespace vtrack {

// Numbers and times as people read them, in the language and locale of the program. Thread of the caller.

/// For example "2.1 MB/s".
[[nodiscard]] QString speedText(qint64 bytesPerSecond);
/// For example "8 s", "3 min", "1 h 20 min".
[[nodiscard]] QString spanText(std::chrono::seconds span);
/// How long ago: "just now", "2 min ago", "3 h ago", then the date.
[[nodiscard]] QString agoText(const QDateTime& time, const QDateTime& now);
/// The time until then: "in 25 s", "in 7:58", "in 1 h 20 min"; "now" for a time that has passed.
[[nodiscard]] QString untilText(const QDateTime& time, const QDateTime& now);
/// A moment in local time: the time of day when it is today, else with its date. Empty for an invalid time.
[[nodiscard]] QString momentText(const QDateTime& time, const QDateTime& now);
/// A moment in local time to the second and with its date, for tool tips. Empty for an invalid time.
[[nodiscard]] QString exactText(const QDateTime& time);

/// visibleText() of a name; an invisible one becomes "(no name)".
[[nodiscard]] QString nameText(const QString& name);
/// A tool tip with line breaks, in which names are never interpreted as HTML.
[[nodiscard]] QString toolTipText(const QString& plain);
/// The value of a model for this role: texts that people see or hear are visibleText(), tool tips toolTipText().
[[nodiscard]] QVariant safeToShow(const QVariant& value, int role);

/// The icon() name for a severity; `well` if nothing is wrong.
[[nodiscard]] QString stateIcon(Severity severity, const QString& well);

} // namespace vtrack
