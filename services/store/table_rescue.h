// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QHash>
#include <QString>

namespace vtrack {

/// The rows read from a damaged database.
struct RescuedRows {
    qint64 files = 0; ///< Rows of downloaded_files.
    /// The number of files according to the damaged database's counters; 0 if unreadable.
    qint64 filesCounted = 0;
    /// The highest id ever used, by table, so that none is reused.
    QHash<QString, qint64> highestIds = {};
};

/// Copies every readable row of the damaged file into the current tables, page by page. The table of a row is
/// recognised from the row itself, so that rows are found even if the schema, an index or an inner page is lost. Tables
/// that a full listing of Drive fills again, and counters of triggers, are left out.
/// @param fresh a connection to an empty database that does not enforce foreign keys: parents may be lost.
/// Errors: those of the fresh database. Blocks.
[[nodiscard]] Result<RescuedRows> rescueRows(const QString& damagedPath, Connection& fresh);

/// The tables whose rows rescueRows() looks for.
[[nodiscard]] QStringList rescuedTables();

/// The names of the table's columns, in order.
[[nodiscard]] Result<QStringList> columnsOf(Connection& connection, const QString& table);

} // namespace vtrack
