// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QDateTime>

namespace vtrack {

/// A database that is fit for use.
struct OpenedDatabase {
    Database database;
    QString setAside = {}; ///< The damaged file it was rescued from; empty when there was no damage.
};

/// Database::open(), and where the file turns out to be damaged, or was found to be so while the program ran last: a
/// new one with every row that can still be read. The damaged file is kept under another name, and an activity line
/// says so. What Drive has told is left out, so that the next run lists everything: files on the disk whose rows were
/// lost are found by their checksum and get a new row. Killed at any instant, the next call goes on. Blocks.
///
/// Errors: those of Database::open().
[[nodiscard]] Result<OpenedDatabase> openOrRepair(const QString& path, const QDateTime& now);

} // namespace vtrack
