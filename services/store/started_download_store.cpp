// SPDX-License-Identifier: GPL-3.0-or-later
#include "started_download_store.h"

#include "clock.h"
#include "rows.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

StartedDownload readBegun(const Rows& row) {
    return {.file = {.sourceId = row.number(u"source_id"_s),
                     .cameraId = row.number(u"camera_id"_s),
                     .drive = {.id = row.text(u"drive_file_id"_s),
                               .name = row.text(u"name"_s),
                               .mimeType = row.text(u"mime_type"_s),
                               .created = row.time(u"created_time"_s),
                               .modified = row.time(u"modified_time"_s),
                               .size = row.number(u"size"_s),
                               .md5 = row.text(u"md5"_s),
                               .sha256 = row.text(u"sha256"_s)},
                     .relativePath = row.text(u"relative_path"_s)},
            .path = row.text(u"path"_s)};
}

} // namespace

Result<void> StartedDownloadStore::begin(const QList<StartedDownload>& files) {
    return m_connection.transaction([&]() -> Result<void> {
        for (const StartedDownload& begun : files) {
            const DriveFile& drive = begun.file.drive;
            const auto added = m_connection.change(
                u"INSERT OR REPLACE INTO begun_files (source_id, path, camera_id, drive_file_id, name, relative_path, "
                "mime_type, size, md5, sha256, created_time, modified_time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {begun.file.sourceId, begun.path, begun.file.cameraId, drive.id, textOrEmpty(drive.name),
                 textOrEmpty(begun.file.relativePath), textOrEmpty(drive.mimeType), drive.size, textOrEmpty(drive.md5),
                 textOrEmpty(drive.sha256), textOrEmpty(toIsoUtc(drive.created)),
                 textOrEmpty(toIsoUtc(drive.modified))});
            if (!added)
                return std::unexpected(added.error());
        }
        return {};
    });
}

Result<void> StartedDownloadStore::end(qint64 sourceId, const QStringList& paths) {
    return m_connection.transaction([&]() -> Result<void> {
        for (const QString& path : paths) {
            const auto ended =
                m_connection.change(u"DELETE FROM begun_files WHERE source_id = ? AND path = ?"_s, {sourceId, path});
            if (!ended)
                return std::unexpected(ended.error());
        }
        return {};
    });
}

Result<QList<StartedDownload>> StartedDownloadStore::list(qint64 sourceId, const QString& afterPath, int limit) {
    return m_connection.list(u"SELECT * FROM begun_files WHERE source_id = ? AND path > ? ORDER BY path LIMIT ?"_s,
                             {sourceId, textOrEmpty(afterPath), limit}, readBegun);
}

} // namespace vtrack
