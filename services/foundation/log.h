// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logFoundation)

/// Sends every Qt log message of this process to `folder`/`name`, through redact(). Programs that run side by side need
/// names of their own, except for short ones that only append. The file is renamed to `name`.1 (up to .3) when it
/// passes 5 MiB, so that the log can never fill the disk.
/// @param verbose also keeps debug messages and repeats everything on stderr.
/// Call once from main() before other threads start. A folder that cannot be written leaves stderr as the only place.
void startLogging(const QString& folder, bool verbose, const QString& name = QStringLiteral("vtrack.log"));

/// Whether debug messages are kept from now on. Any thread.
void setDetailedLog(bool detailed);

/// The text with everything that looks like a credential replaced by "[removed]": Google access and refresh tokens,
/// authorization codes, API keys, bearer headers, JWTs, name and password in an address, and `token=`, `code=`,
/// `secret=`, `pwd=` and the like in URLs and JSON. The second line of defence: the first is that `Secret` does not
/// stream.
[[nodiscard]] QString redact(QString text);

} // namespace vtrack
