// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QDateTime>
#include <QStringList>

namespace vtrack {

/// Makes today's copy of the database in `backups/`, and updates the mirror of the sources. A copy is checked before it
/// gets its name (`vtrack-20250115.db`) and before an older one is deleted; the newest three are kept. If today's copy
/// exists, nothing happens. Blocks for seconds with a million rows.
///
/// Errors: those of the database, which is not copied when it is damaged; DiskFull when the disk has no room for twice
/// its size. Older copies stay then.
[[nodiscard]] Result<void> keepDailyCopy(const Database& database, const QDateTime& now);

/// The copies of the database, the best one first.
[[nodiscard]] QStringList copiesOf(const QString& databasePath, const QDateTime& now);

} // namespace vtrack
