// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_repair.h"

#include "activity_store.h"
#include "damage_mark.h"
#include "database_copy.h"
#include "file_system.h"
#include "repair_report.h"
#include "row_rebuilding.h"
#include "sql_error.h"
#include "table_rescue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logRepair, "vtrack.store.repair")

namespace {

/// The files that SQLite creates next to a database.
const std::array companions{u"-wal"_s, u"-shm"_s, u"-journal"_s};

QString rescueOf(const QString& path) {
    return path + u".rescue"_s;
}

/// Adds the rows of the best copy. If a copy cannot be used, the next one is tried.
FromCopy fromBestCopy(Connection& fresh, const QStringList& copies, const std::optional<SourceMirror>& mirror,
                      bool addFiles) {
    for (const QString& copy : copies) {
        const auto added = addFromCopy(fresh, copy, mirror, addFiles);
        clearDamageMark(copy); // A damaged copy must not trigger a repair.
        if (added)
            return *added;
        qCWarning(logRepair) << copy << "cannot be used:" << added.error().detail;
    }
    return {};
}

Result<void> raiseIds(Connection& fresh, const QHash<QString, qint64>& highestIds) {
    for (auto id = highestIds.cbegin(); id != highestIds.cend(); ++id) {
        if (const auto added = fresh.changeAny(u"INSERT INTO sqlite_sequence (name, seq) SELECT ?, 0 WHERE NOT EXISTS "
                                               "(SELECT 1 FROM sqlite_sequence WHERE name = ?)"_s,
                                               {id.key(), id.key()});
            !added)
            return added;
        if (const auto raised = fresh.changeAny(u"UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"_s,
                                                {id.value(), id.key()});
            !raised)
            return raised;
    }
    return {};
}

/// Fills an empty database with the readable rows of the damaged one, then with rows from other files.
Result<RepairReport> rebuild(const QString& path, Connection& fresh, const QDateTime& now) {
    // Child rows are inserted before their parents.
    if (auto set = fresh.run(u"PRAGMA foreign_keys = OFF"_s); !set)
        return std::unexpected(set.error());
    const auto rescued = rescueRows(path, fresh);
    if (!rescued)
        return std::unexpected(rescued.error());
    const auto read = mirroredSources(path);
    const auto mirror = read ? std::optional(*read) : std::nullopt;
    RepairReport report{.time = now};
    if (mirror) {
        const auto names = addFromMirror(fresh, *mirror, now);
        if (!names)
            return std::unexpected(names.error());
        report.rebuilt = *names;
    }
    const bool countedAll = rescued->filesCounted > 0 && rescued->filesCounted >= rescued->files;
    const bool keptAll = countedAll && rescued->filesCounted == rescued->files;
    const FromCopy copy = fromBestCopy(fresh, copiesOf(path, now), mirror, !keptAll);
    const auto guessed = addPlaceholders(fresh, now);
    if (!guessed)
        return std::unexpected(guessed.error());
    report.guessed = *guessed;
    if (auto raised = raiseIds(fresh, rescued->highestIds); !raised)
        return std::unexpected(raised.error());
    report.filesKept = rescued->files + copy.files;
    const qint64 known = countedAll ? rescued->filesCounted : std::max(copy.filesKnown, mirror ? mirror->files : 0);
    report.filesKnown = std::max(known, report.filesKept);
    return report;
}

/// Builds the new database next to the damaged one.
Result<RepairReport> rescue(const QString& path, const QDateTime& now) {
    for (const QString& ending : {u""_s, companions[0], companions[1], companions[2]})
        QFile::remove(rescueOf(path) + ending);
    auto database = Database::open(rescueOf(path));
    if (!database)
        return std::unexpected(database.error());
    const auto fresh = database->connect();
    if (!fresh)
        return std::unexpected(fresh.error());
    return rebuild(path, **fresh, now);
}

/// Moves the damaged database aside and the new one to its place.
Result<void> exchange(const QString& path, const QString& aside) {
    for (const QString& companion : companions) {
        if (QFile::exists(path + companion) && !QFile::rename(path + companion, aside + companion))
            return std::unexpected(lastFileError(path + companion));
    }
    if (QFile::exists(path)) {
        if (auto moved = replaceFile(path, aside); !moved)
            return moved;
    }
    if (auto moved = replaceFile(rescueOf(path), path); !moved)
        return moved;
    return syncFolder(QFileInfo(path).path());
}

Result<void> tell(const Database& database, const RepairReport& report) {
    const auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto line = ActivityStore(**connection)
                          .append({.time = report.time,
                                   .kind = u"database"_s,
                                   .severity = Severity::Error,
                                   .message = sentenceOf(report)});
    if (!line)
        return std::unexpected(line.error());
    return {};
}

/// The report is saved before the files are exchanged, so that an interrupted repair continues with it.
Result<OpenedDatabase> repaired(const QString& path, const QDateTime& now) {
    const QString aside = path + u".damaged-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss");
    RepairReport report;
    const bool wasCutOff = !QFile::exists(path) && QFile::exists(rescueOf(path)) && isMarkedDamaged(path);
    if (wasCutOff) {
        report = unreviewedRepair(path).value_or(RepairReport{.time = now});
    } else {
        const bool wasEmpty = QFileInfo(path).size() == 0; // Also for a file that is not there.
        markDamaged(path);                                 // In case the repair is interrupted.
        auto rescued = rescue(path, now);
        if (!rescued)
            return std::unexpected(rescued.error());
        report = std::move(*rescued);
        report.wasEmpty = wasEmpty;
        if (!wasEmpty)
            report.setAside = QFileInfo(aside).fileName();
        if (auto saved = saveRepairReport(path, report); !saved)
            return std::unexpected(saved.error());
    }
    if (auto exchanged = exchange(path, aside); !exchanged)
        return std::unexpected(exchanged.error());
    auto database = Database::open(path);
    if (!database)
        return std::unexpected(database.error());
    if (auto told = tell(*database, report); !told)
        return std::unexpected(told.error());
    clearDamageMark(path);
    return OpenedDatabase{.database = std::move(*database), .setAside = aside};
}

/// Whether a database existed here that is now empty or gone, according to the files next to it.
bool wasLost(const QString& path, const QDateTime& now) {
    if (QFileInfo(path).size() > 0)
        return false;
    const QDir tokens(QFileInfo(path).path() + u"/tokens"_s);
    const auto mirror = mirroredSources(path);
    return (mirror && !mirror->sources.isEmpty()) || !copiesOf(path, now).isEmpty() ||
           !tokens.entryList({u"*.json"_s}, QDir::Files).isEmpty();
}

} // namespace

Result<OpenedDatabase> openOrRepair(const QString& path, const QDateTime& now) {
    if (isMarkedDamaged(path) || wasLost(path, now))
        return repaired(path, now);
    auto database = Database::open(path);
    if (database)
        return OpenedDatabase{.database = std::move(*database)};
    if (database.error().action != Action::RepairDatabase)
        return std::unexpected(database.error());
    return repaired(path, now);
}

} // namespace vtrack
