// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QDateTime>

namespace vtrack {

/// A database that is fit for use.
struct OpenedDatabase {
    Database database;
    QString setAside = {}; ///< Where the file went from which it was rescued; empty when there was no damage.
};

/// Database::open(); and where the file is damaged, was found to be so while the program ran last, or is empty or
/// missing though the files beside it show that there was one: a new one with every row that can be had.
///
///   the damaged file, page by page -> sources.json (sources, cameras) -> the newest good copy in backups/
///     -> placeholders for sources and cameras that only their files tell of
///
/// What Drive has told is left out, so that the next run lists everything: files on the disk whose rows were lost are
/// found by their checksum and get a new row. The damaged file is kept under another name. A RepairReport stays until a
/// person has looked at it, and an activity line says the same. Killed at any instant, the next call goes on. Blocks.
///
/// Errors: those of Database::open(). A database that is locked is not damaged.
[[nodiscard]] Result<OpenedDatabase> openOrRepair(const QString& path, const QDateTime& now);

} // namespace vtrack
