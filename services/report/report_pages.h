// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daily_report.h"

#include <QJsonObject>

namespace vtrack {

// The report for people and for programs. Pure functions, in the program's language. Text from outside is never markup.

/// The title: "V_Track COMPUTER: daily report of 14 January 2025".
[[nodiscard]] QString reportTitle(const DailyReport& report);

/// The most important in a few lines of plain text: which cameras miss footage; last, those of which it is known.
[[nodiscard]] QString reportText(const DailyReport& report);

/// A page of HTML that needs nothing else and prints well: UTF-8, no scripts, nothing from the network. Its size is
/// bounded for each camera.
[[nodiscard]] QString reportHtml(const DailyReport& report);

/// The same and all gaps: see docs/alarms.md.
[[nodiscard]] QJsonObject reportJson(const DailyReport& report);

} // namespace vtrack
