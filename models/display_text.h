// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity.h"
#include "size_text.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace vtrack {

// Numbers and times as people read them, in the language and locale of the program. Thread of the caller.

/// For example "2.1 MB/s".
[[nodiscard]] QString speedText(qint64 bytesPerSecond);
/// For example "8 s", "3 min", "1 h 20 min".
[[nodiscard]] QString spanText(std::chrono::seconds span);
/// How long ago: "just now", "2 min ago", "3 h ago", then the date.
[[nodiscard]] QString agoText(const QDateTime& time, const QDateTime& now);
/// How long until: "in 25 s", "in 7:58", "in 1 h 20 min"; "now" for a time that has come.
[[nodiscard]] QString untilText(const QDateTime& time, const QDateTime& now);
/// A moment in local time: the time of day when it is today, else with its date. Empty for an invalid time.
[[nodiscard]] QString momentText(const QDateTime& time, const QDateTime& now);

/// A name that may hold anything, so that it can be read: control characters and those that turn the direction of text
/// become visible signs, a name with nothing to see becomes "(no name)".
[[nodiscard]] QString nameText(const QString& name);
/// The same for a path of names.
[[nodiscard]] QString pathText(const QString& path);
/// A tool tip that breaks its lines and takes no name in it for HTML.
[[nodiscard]] QString toolTipText(const QString& plain);

/// The icon() name for something that stands like that; `well` where nothing is wrong.
[[nodiscard]] QString stateIcon(Severity severity, const QString& well);

} // namespace vtrack
