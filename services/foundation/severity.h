// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// How bad something is, in `sync_status.error_severity` and in the activity list.
enum class Severity {
    Info,     ///< Nothing wrong.
    Warning,  ///< Resolves itself.
    Error,    ///< A run failed and is retried.
    Critical, ///< Nothing is downloaded until a person acts.
};

/// The word used in the database and in JSON: "info", "warning", "error", "critical".
[[nodiscard]] QString severityWord(Severity severity);

/// The inverse of severityWord(); Info for a word we do not know.
[[nodiscard]] Severity severityOf(const QString& word);

} // namespace vtrack
