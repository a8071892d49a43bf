// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QList>
#include <QStringList>

namespace vtrack {

/// One step from a version of the tables to the next. The position in migrations(), from 1, is the version it leads to
/// (`PRAGMA user_version`). A published step is never changed; new ones are appended.
struct Migration {
    QStringList statements;
};

/// All steps in order.
[[nodiscard]] const QList<Migration>& migrations();

/// The version of the tables in the connected file, 0 for an empty one.
[[nodiscard]] Result<int> schemaVersion(Connection& connection);

/// Checks that the tables are ours and no newer than this program. Changes nothing. Errors: BadInput.
[[nodiscard]] Result<void> checkSchema(Connection& connection);

/// Runs the steps the connected file lacks, all in one transaction. Errors as checkSchema().
[[nodiscard]] Result<void> migrate(Connection& connection);

} // namespace vtrack
