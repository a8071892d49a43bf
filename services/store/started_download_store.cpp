// SPDX-License-Identifier: GPL-3.0-or-later
#include "started_download_store.h"

#include "clock.h"
#include "rows.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Pending is what has the same size and contentMark(): with a checksum, whatever Drive says of the time.
const QString withPending =
    u"SELECT bf.*, pf.drive_file_id IS NOT NULL AS is_pending, coalesce(pf.attempts, 0) AS attempts, pf.next_try "
    "FROM begun_files bf LEFT JOIN pending_files pf ON pf.source_id = bf.source_id "
    "AND pf.drive_file_id = bf.drive_file_id AND pf.size = bf.size AND pf.md5 = bf.md5 "
    "AND (pf.md5 <> '' OR pf.sha256 = bf.sha256 AND (pf.sha256 <> '' OR pf.modified_time = bf.modified_time)) "_s;

StartedDownload readBegun(const Rows& row) {
    return {.file = {.sourceId = row.number(u"source_id"_s),
                     .cameraId = row.number(u"camera_id"_s),
                     .drive = readDriveFile(row, {}),
                     .relativePath = row.text(u"relative_path"_s),
                     .attempts = static_cast<int>(row.number(u"attempts"_s)),
                     .nextTry = row.time(u"next_try"_s)},
            .path = row.text(u"path"_s),
            .checksum = row.text(u"checksum"_s),
            .isAbsent = row.flag(u"is_absent"_s),
            .isPending = row.flag(u"is_pending"_s)};
}

} // namespace

Result<void> StartedDownloadStore::begin(const QList<StartedDownload>& files) {
    return m_connection.transaction([&]() -> Result<void> {
        for (const StartedDownload& begun : files) {
            const DriveFile& drive = begun.file.drive;
            const auto added = m_connection.changeAny(
                u"INSERT OR REPLACE INTO begun_files (source_id, path, camera_id, drive_file_id, name, relative_path, "
                "mime_type, size, md5, sha256, created_time, modified_time, revision, owner) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {begun.file.sourceId, begun.path, begun.file.cameraId, drive.id, textOrEmpty(drive.name),
                 textOrEmpty(begun.file.relativePath), textOrEmpty(drive.mimeType), drive.size, textOrEmpty(drive.md5),
                 textOrEmpty(drive.sha256), textOrEmpty(toIsoUtc(drive.created)), textOrEmpty(toIsoUtc(drive.modified)),
                 textOrEmpty(drive.revision), textOrEmpty(drive.owner)});
            if (!added)
                return std::unexpected(added.error());
        }
        return {};
    });
}

Result<void> StartedDownloadStore::end(qint64 sourceId, const QStringList& paths) {
    return m_connection.changeAny(
        u"DELETE FROM begun_files WHERE source_id = ? AND path IN (SELECT value FROM json_each(?))"_s,
        {sourceId, jsonList(paths)});
}

Result<void> StartedDownloadStore::setAbsent(qint64 sourceId, const QStringList& paths) {
    return m_connection.changeAny(
        u"UPDATE begun_files SET is_absent = 1 WHERE source_id = ? AND path IN (SELECT value FROM json_each(?))"_s,
        {sourceId, jsonList(paths)});
}

Result<void> StartedDownloadStore::setChecksum(qint64 sourceId, const QString& path, const QString& checksum) {
    return m_connection.transaction([&]() -> Result<void> {
        return m_connection.changeAny(u"UPDATE begun_files SET checksum = ? WHERE source_id = ? AND path = ?"_s,
                                      {checksum, sourceId, path});
    });
}

Result<QList<StartedDownload>> StartedDownloadStore::list(qint64 sourceId, const QString& afterPath, int limit) {
    return m_connection.list(withPending + u"WHERE bf.source_id = ? AND bf.path > ? ORDER BY bf.path LIMIT ?"_s,
                             {sourceId, textOrEmpty(afterPath), limit}, readBegun);
}

Result<QList<StartedDownload>> StartedDownloadStore::at(qint64 sourceId, const QStringList& paths) {
    return m_connection.list(withPending + u"WHERE bf.source_id = ? AND bf.path IN (SELECT value FROM json_each(?))"_s,
                             {sourceId, jsonList(paths)}, readBegun);
}

} // namespace vtrack
