// SPDX-License-Identifier: GPL-3.0-or-later
// docs/schema.md, from the tables that the migrations make.
#include "database.h"
#include "texts.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace vtrack::reference {

namespace {

Result<QStringList> statements() {
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"schema.db"_s));
    if (!database)
        return std::unexpected(database.error());
    const auto connection = database->connect();
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)
        ->list(u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name"_s, {},
               [](const Rows& row) { return row.value(0).toString(); });
}

} // namespace

Result<QString> schemaPage() {
    const auto all = statements();
    if (!all)
        return std::unexpected(all.error());
    return u"# The database\n\n"
           "`vtrack.db` in the data folder is an SQLite database. Other programs may read it while the program is "
           "running: open it read-only\nand do not keep a transaction open. Only the program writes. For video "
           "processing, use `vtrack-syncctl files --json` and\n`mark-processed` instead. Times are UTC, "
           "`2025-01-15T10:30:00Z`.\n\n"
           "This page is generated from the tables that the program creates; a test compares the two.\n\n```sql\n%1;\n```\n"_s
               .arg(all->join(u";\n\n"_s));
}

} // namespace vtrack::reference
