// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_copy.h"

#include "file_rights.h"
#include "file_system.h"
#include "source_mirror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logCopy, "vtrack.store.copy")

namespace {

constexpr qsizetype copiesKept = 3;

QString folderOf(const QString& databasePath) {
    return QFileInfo(databasePath).path() + u"/backups"_s;
}

QString nameOn(const QDateTime& now) {
    return u"vtrack-%1.db"_s.arg(now.toUTC().date().toString(u"yyyyMMdd"));
}

Result<void> makeFolder(const QString& folder) {
    if (!QDir().mkpath(folder))
        return std::unexpected(lastFileError(folder));
    restrictToOwner(folder);
    return {};
}

Result<void> checkRoom(const Database& database, const QString& folder) {
    const qint64 needed = 2 * QFileInfo(database.path()).size();
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free < 0 || free >= needed)
        return {};
    return failure(ErrorKind::DiskFull,
                   QCoreApplication::translate("Database", "The disk has no room for the daily copy of the program's "
                                                           "database. Free some space; footage is not affected."),
                   u"%1 bytes needed, %2 free"_s.arg(needed).arg(free));
}

/// Writes the copy under a temporary name and checks it.
Result<void> writeCopy(const Database& database, const QString& unfinished) {
    QFile::remove(unfinished);
    // Not the thread's own connection: VACUUM makes one read the tables and prepare all statements again.
    const auto connection = Connection::open(database.path());
    if (!connection)
        return std::unexpected(connection.error());
    if (auto copied = (*connection)->run(u"VACUUM INTO ?"_s, {unfinished}); !copied)
        return std::unexpected(copied.error());
    restrictToOwner(unfinished);
    const auto copy = Connection::open(unfinished);
    if (!copy)
        return std::unexpected(copy.error());
    return checkWhole(**copy);
}

Result<void> putInPlace(const QString& unfinished, const QString& path) {
    QFile file(unfinished);
    if (!file.open(QIODevice::ReadWrite))
        return std::unexpected(lastFileError(unfinished));
    if (auto synced = syncToDisk(file); !synced)
        return synced;
    file.close();
    if (auto moved = replaceFile(unfinished, path); !moved)
        return moved;
    return syncFolder(QFileInfo(path).path());
}

} // namespace

QStringList copiesOf(const QString& databasePath, const QDateTime& now) {
    const QDir folder(folderOf(databasePath));
    QStringList names = folder.entryList({u"vtrack-????????.db"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    // Copies with a future date come from a wrong clock; they may be the oldest.
    std::ranges::stable_sort(names, {}, [&](const QString& name) { return name > nameOn(now); });
    QStringList paths;
    for (const QString& name : names)
        paths += folder.filePath(name);
    return paths;
}

Result<void> keepDailyCopy(const Database& database, const QDateTime& now) {
    const QString folder = folderOf(database.path());
    const QString path = folder + u'/' + nameOn(now);
    if (auto made = makeFolder(folder); !made)
        return made;
    if (const auto connection = database.connect()) {
        if (auto mirrored = mirrorSources(**connection, database.path()); !mirrored)
            return mirrored;
    }
    if (QFile::exists(path))
        return {};
    if (auto room = checkRoom(database, folder); !room)
        return room;
    const QString unfinished = folder + u"/unfinished.db"_s;
    auto written = writeCopy(database, unfinished);
    if (written)
        written = putInPlace(unfinished, path);
    if (!written) {
        QFile::remove(unfinished);
        QFile::remove(unfinished + u".damaged"_s);
        return written;
    }
    for (const QString& old : copiesOf(database.path(), now).mid(copiesKept)) {
        if (!QFile::remove(old))
            qCWarning(logCopy) << old << "could not be removed";
    }
    return {};
}

} // namespace vtrack
