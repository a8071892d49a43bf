// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QDateTime>

namespace vtrack {

/// A usable database.
struct OpenedDatabase {
    Database database;
    QString setAside = {}; ///< The new path of the damaged file; empty if there was no damage.
};

/// Like Database::open(). If the file is damaged, was marked as damaged, or is empty or missing although other files
/// show that it existed, a new one is built with every row that can be recovered.
///
///   the damaged file, page by page -> sources.json (sources, cameras) -> the newest good copy in backups/
///     -> placeholders for sources and cameras that only their files tell of
///
/// Data from Drive is left out, so that the next run lists everything; files on the disk whose rows were lost are found
/// by their checksum and get a new row. The damaged file is kept under another name. A RepairReport is kept until a
/// person acknowledges it, and an activity line is added. If the process is killed, the next call continues. Blocks.
///
/// Errors: those of Database::open(). A database that is locked is not damaged.
[[nodiscard]] Result<OpenedDatabase> openOrRepair(const QString& path, const QDateTime& now);

} // namespace vtrack
