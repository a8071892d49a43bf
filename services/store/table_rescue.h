// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QHash>
#include <QString>

namespace vtrack {

/// What could be read of a damaged database.
struct RescuedRows {
    qint64 files = 0; ///< Rows of downloaded_files.
    /// How many there were by the damaged database's own counters; 0 where these cannot be read.
    qint64 filesCounted = 0;
    /// The highest id ever given, by table, so that none is given twice.
    QHash<QString, qint64> highestIds = {};
};

/// Puts every row that can be read from the damaged file into today's tables, page by page: each page tells of itself
/// whose rows it has, so that neither a lost schema nor a lost index or inner page keeps any row from being found. Left
/// out is what a full listing of Drive fills again, and what triggers count.
/// @param fresh a connection to an empty database that does not enforce foreign keys: parents may be lost.
/// Errors: those of the fresh database. Blocks.
[[nodiscard]] Result<RescuedRows> rescueRows(const QString& damagedPath, Connection& fresh);

/// The names of the table's columns, in order.
[[nodiscard]] Result<QStringList> columnsOf(Connection& connection, const QString& table);

} // namespace vtrack
