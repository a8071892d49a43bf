// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_repair.h"

#include "activity_store.h"
#include "damage_mark.h"
#include "file_system.h"
#include "sql_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logRepair, "vtrack.store.repair")

namespace {

// Parents before those that refer to them. Not the tables that a full listing of Drive fills anew, nor sums, which
// triggers keep.
const std::array rescuedTables{u"video_sources"_s,    u"camera_configurations"_s, u"sync_status"_s, u"user_profiles"_s,
                               u"downloaded_files"_s, u"cleaned_files"_s,         u"activity"_s};

/// The names that SQLite itself puts beside a database.
const std::array companions{u"-wal"_s, u"-shm"_s};

QString rescueOf(const QString& path) {
    return path + u".rescue"_s;
}

Result<QStringList> columnsOf(Connection& connection, const QString& table) {
    const auto names = connection.list(u"SELECT name FROM pragma_table_info(?)"_s, {table},
                                       [](const Rows& row) { return row.value(0).toString(); });
    if (!names)
        return std::unexpected(names.error());
    return QStringList(*names);
}

/// Copies rows until the damage, from one end of the table.
/// @return how many came over that were not there yet.
Result<qint64> copyFrom(Connection& damaged, Connection& fresh, const QString& table, const QStringList& columns,
                        const QString& order) {
    const QString names = columns.join(u", ");
    const QString marks = QStringList(columns.size(), u"?"_s).join(u", ");
    return fresh.transaction([&]() -> Result<qint64> {
        auto rows = damaged.run(u"SELECT %1 FROM %2 %3"_s.arg(names, table, order));
        if (!rows)
            return 0; // Nothing of it can be read.
        qint64 copied = 0;
        while (rows->next()) {
            QVariantList values;
            for (int i = 0; i < columns.size(); ++i)
                values += rows->value(i);
            const auto added =
                fresh.change(u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, names, marks), values);
            if (!added && added.error().kind == ErrorKind::DiskFull)
                return added;
            copied += added.value_or(0); // A row that refers to a lost one is lost as well.
        }
        return copied;
    });
}

Result<void> rescue(const QString& from, const QString& to) {
    auto fresh = Database::open(to);
    if (!fresh)
        return std::unexpected(fresh.error());
    const auto into = fresh->connect();
    if (!into)
        return std::unexpected(into.error());
    const auto damaged = Connection::open(from);
    if (!damaged) {
        qCWarning(logRepair) << "nothing can be read:" << damaged.error().detail;
        return {};
    }
    for (const QString& table : rescuedTables) {
        const auto columns = columnsOf(**into, table);
        if (!columns)
            return std::unexpected(columns.error());
        qint64 rows = 0;
        for (const QString& order : {u"ORDER BY rowid"_s, u"ORDER BY rowid DESC"_s}) {
            const auto copied =
                copyFrom(**damaged, **into, table, *columns, table == u"cleaned_files" ? QString() : order);
            if (!copied)
                return std::unexpected(copied.error());
            rows += *copied;
        }
        qCInfo(logRepair) << table << rows << "rows rescued";
    }
    // Runs that were under way, and what they had fetched, are seen by the next listing.
    return {};
}

Result<void> tell(const Database& database, const QString& setAside, const QDateTime& now) {
    const auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const QString message = QCoreApplication::translate(
                                "Database", "The program's database was damaged. A new one was made from what could "
                                            "be read; the next check compares footage on the disk with Drive, so "
                                            "nothing is lost. The damaged file is kept as “%1”.")
                                .arg(QFileInfo(setAside).fileName());
    const auto line =
        ActivityStore(**connection)
            .append({.time = now, .kind = u"database"_s, .severity = Severity::Warning, .message = message});
    if (!line)
        return std::unexpected(line.error());
    return {};
}

/// Moves the rescued database to its place and the damaged one aside.
Result<QString> exchange(const QString& path, const QDateTime& now) {
    const QString aside = path + u".damaged-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss");
    if (QFile::exists(path)) {
        for (const QString& companion : companions) {
            if (QFile::exists(path + companion) && !QFile::rename(path + companion, aside + companion))
                return std::unexpected(lastFileError(path + companion));
        }
        if (auto moved = replaceFile(path, aside); !moved)
            return std::unexpected(moved.error());
    }
    if (auto moved = replaceFile(rescueOf(path), path); !moved)
        return std::unexpected(moved.error());
    if (auto synced = syncFolder(QFileInfo(path).path()); !synced)
        return std::unexpected(synced.error());
    return aside;
}

Result<OpenedDatabase> repaired(const QString& path, const QDateTime& now) {
    // Without the file itself, an earlier repair had come as far as exchanging the two.
    if (QFile::exists(path)) {
        for (const QString& ending : {u""_s, companions[0], companions[1]})
            QFile::remove(rescueOf(path) + ending);
        if (auto rescued = rescue(path, rescueOf(path)); !rescued)
            return std::unexpected(rescued.error());
    }
    const auto aside = exchange(path, now);
    if (!aside)
        return std::unexpected(aside.error());
    auto database = Database::open(path);
    if (!database)
        return std::unexpected(database.error());
    if (auto told = tell(*database, *aside, now); !told)
        return std::unexpected(told.error());
    clearDamageMark(path);
    return OpenedDatabase{.database = std::move(*database), .setAside = *aside};
}

} // namespace

Result<OpenedDatabase> openOrRepair(const QString& path, const QDateTime& now) {
    if (isMarkedDamaged(path))
        return repaired(path, now);
    auto database = Database::open(path);
    if (database)
        return OpenedDatabase{.database = std::move(*database)};
    if (database.error().actionRequired != repairDatabase)
        return std::unexpected(database.error());
    markDamaged(path); // Should the repair be cut off.
    return repaired(path, now);
}

} // namespace vtrack
