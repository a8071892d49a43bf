// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QDateTime>
#include <QStringList>

namespace vtrack {

/// Keeps today's copy of the database in `backups/` beside it, and with it the mirror of the sources. A copy is looked
/// through before it gets its name (`vtrack-20250115.db`) and before an older one goes; the newest three stay. Where
/// today's is there already, nothing happens. Blocks: seconds where there are a million rows.
///
/// Errors: those of the database, which is not copied when it is damaged; DiskFull when the disk has no room for twice
/// its size. Older copies stay then.
[[nodiscard]] Result<void> keepDailyCopy(const Database& database, const QDateTime& now);

/// The copies of the database, the best one to use first.
[[nodiscard]] QStringList copiesOf(const QString& databasePath, const QDateTime& now);

} // namespace vtrack
