// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_removal.h"

#include "removal_lock.h"
#include "safe_name.h"
#include "source_folder.h"
#include "source_marker.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QSet>

#include <map>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logRemoval, "vtrack.sync.removal")

/// A file that is being removed.
struct FileRemoval::Moved {
    DownloadedFile file;
    QString folder; ///< The source's.
    QString aside;  ///< Where it is now; empty if it did not exist.
};

FileRemoval::FileRemoval(const FootageDisk& footage, Connection& connection, const Clock& clock)
    : m_footage(footage)
    , m_connection(connection)
    , m_files(connection)
    , m_clock(clock)
    , m_folders(footage, connection, clock) {}

bool FileRemoval::mayRemove(const DownloadedFile& file) {
    const auto folder = m_folders.folderOf(file);
    return folder && leadsStraight(m_footage.disk, *folder, file.localFilePath).value_or(false);
}

FileRemoval::Report& FileRemoval::Report::operator+=(const Report& more) {
    files += more.files;
    bytes += more.bytes;
    kept += more.kept;
    outside += more.outside;
    if (more.unavailable)
        unavailable = more.unavailable;
    return *this;
}

Result<FileRemoval::Report> FileRemoval::remove(const QList<DownloadedFile>& files, Row row) {
    Report report;
    if (files.isEmpty())
        return report;
    const auto turn = RemovalLock::take(m_connection, files.first().sourceId);
    if (!turn)
        return std::unexpected(turn.error());
    auto moved = moveAside(files, report);
    if (!moved)
        return std::unexpected(moved.error());
    // A disk that was disconnected meanwhile reports everything as missing.
    auto safe = stillThere(*moved);
    if (safe)
        safe = syncFolders(*moved);
    if (!safe) {
        moveBack(*moved, report);
        report.unavailable = safe.error();
        return report;
    }
    QList<DownloadedFile> claimed;
    for (const Moved& one : *moved)
        claimed += one.file;
    const auto gone = row == Row::Cleaned ? m_files.clean(claimed, m_clock.now()) : m_files.remove(claimed);
    if (!gone) {
        moveBack(*moved, report);
        return std::unexpected(gone.error());
    }
    const QSet<qint64> ids(gone->begin(), gone->end());
    QList<Moved> others;
    for (const Moved& one : *moved) {
        if (!ids.contains(one.file.id)) {
            others += one;
            continue;
        }
        if (!one.aside.isEmpty()) {
            if (const auto deleted = m_footage.disk.remove(one.aside); !deleted) // recover() tries again.
                qCWarning(logRemoval) << one.aside << deleted.error().detail;
        }
        removeEmptyFolders(m_footage.disk, QFileInfo(one.file.localFilePath).path(), one.folder);
        ++report.files;
        report.bytes += one.file.fileSizeBytes;
    }
    moveBack(others, report);
    return report;
}

Result<void> FileRemoval::recover(qint64 sourceId, const QString& folder, const std::stop_token& stop) {
    QStringList aside;
    const auto looked = forEachFile(m_footage.disk, folder, stop, [&](const QString& in, const QString& name) {
        if (parsedRemovedName(name))
            aside += in + u'/' + name;
    });
    if (!looked)
        return looked;
    if (aside.isEmpty())
        return {};
    const auto turn = RemovalLock::take(m_connection, sourceId);
    if (!turn)
        return std::unexpected(turn.error());
    for (const QString& path : std::as_const(aside)) {
        if (auto recovered = recoverOne(path); !recovered)
            return recovered;
    }
    return {};
}

Result<void> FileRemoval::recoverOne(const QString& aside) {
    const auto there = m_footage.disk.look(aside);
    if (!there)
        return std::unexpected(there.error());
    const QFileInfo names(aside);
    const auto removed = parsedRemovedName(names.fileName());
    const auto isRecorded = m_files.pathTaken(aside); // A file in Drive may have this name.
    if (!isRecorded)
        return std::unexpected(isRecorded.error());
    if (!removed || *isRecorded ||
        there->kind == FileFacts::Kind::Missing) // Finished by another program before our turn.
        return {};
    const auto rows = m_files.byIds({removed->rowId});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->isEmpty())
        return m_footage.disk.remove(aside);
    const auto back = m_footage.disk.rename(aside, names.path() + u'/' + removed->name);
    return back ? Result<void>() : std::unexpected(back.error());
}

Result<QList<FileRemoval::Moved>> FileRemoval::moveAside(const QList<DownloadedFile>& files, Report& report) {
    std::map<QString, Result<void>> recognised; // By folder.
    QList<Moved> moved;
    for (const DownloadedFile& file : files) {
        const QString path = file.localFilePath;
        const auto folder = m_folders.folderOf(file);
        if (!folder)
            return std::unexpected(folder.error());
        if (folder->isEmpty()) {
            report.outside += path;
            continue;
        }
        auto known = recognised.find(*folder);
        if (known == recognised.end())
            known = recognised.emplace(*folder, m_folders.recognise(file.sourceId, *folder)).first;
        if (!known->second) {
            report.unavailable = known->second.error();
            report.kept += path;
            continue;
        }
        const auto straight = leadsStraight(m_footage.disk, *folder, path);
        const auto there = m_footage.disk.look(path);
        if (straight && !*straight) {
            report.outside += path;
            continue;
        }
        Moved one{.file = file, .folder = *folder, .aside = {}};
        bool out = straight && there && there->kind == FileFacts::Kind::Missing;
        if (straight && there && there->kind == FileFacts::Kind::File) {
            one.aside = QFileInfo(path).path() + u'/' + removedName(QFileInfo(path).fileName(), file.id);
            out = m_footage.disk.rename(path, one.aside).value_or(false);
        }
        if (out)
            moved += one;
        else
            report.kept += path;
    }
    return moved;
}

Result<void> FileRemoval::stillThere(const QList<Moved>& moved) {
    QSet<QString> asked;
    for (const Moved& one : moved) {
        if (asked.contains(one.folder))
            continue;
        asked += one.folder;
        if (auto ours = checkMarker(m_footage, one.file.sourceId, one.folder); !ours)
            return std::unexpected(ours.error());
    }
    return {};
}

/// After a power failure, recover() finds the files by their names. A file that was not there may have been moved aside
/// by an attempt that did not come further.
Result<void> FileRemoval::syncFolders(const QList<Moved>& moved) {
    QSet<QString> folders;
    for (const Moved& one : moved) {
        QString folder = QFileInfo(one.file.localFilePath).path();
        while (one.aside.isEmpty() && folder != one.folder) { // Up to one that is there.
            const auto there = m_footage.disk.look(folder);
            if (!there)
                return std::unexpected(there.error());
            if (there->kind == FileFacts::Kind::Folder)
                break;
            folder = QFileInfo(folder).path();
        }
        folders += folder;
    }
    for (const QString& folder : std::as_const(folders)) {
        if (auto synced = m_footage.disk.syncFolder(folder); !synced)
            return synced;
    }
    return {};
}

void FileRemoval::moveBack(const QList<Moved>& moved, Report& report) {
    for (const Moved& one : moved) {
        if (one.aside.isEmpty())
            continue;
        // If new content has taken the place meanwhile, or the disk fails, recover() handles it later.
        if (const auto back = m_footage.disk.rename(one.aside, one.file.localFilePath); !back || !*back)
            qCWarning(logRemoval) << one.aside << "could not be put back";
        report.kept += one.file.localFilePath;
    }
}

} // namespace vtrack
