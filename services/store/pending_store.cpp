// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_store.h"

#include "clock.h"
#include "safe_name.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString ofSelectedCameras =
    u" FROM pending_files pf JOIN camera_configurations cc ON cc.id = pf.camera_id AND cc.is_selected = 1 "_s;

PendingFile readPending(const Rows& row) {
    return {.sourceId = row.number(u"source_id"_s),
            .driveFileId = row.text(u"drive_file_id"_s),
            .cameraId = row.number(u"camera_id"_s),
            .name = row.text(u"name"_s),
            .relativePath = row.text(u"relative_path"_s),
            .mimeType = row.text(u"mime_type"_s),
            .size = row.number(u"size"_s),
            .md5 = row.text(u"md5"_s),
            .sha256 = row.text(u"sha256"_s),
            .created = row.time(u"created_time"_s),
            .modified = row.time(u"modified_time"_s),
            .recordingStart = row.time(u"recording_start_time"_s),
            .recordingEnd = row.time(u"recording_end_time"_s),
            .replaces = row.number(u"replaces"_s),
            .attempts = static_cast<int>(row.number(u"attempts"_s)),
            .errorType = row.text(u"error_type"_s),
            .message = row.text(u"message"_s),
            .nextTry = row.time(u"next_try"_s)};
}

/// What may be empty but not NULL.
QString text(const QString& value) {
    return value.isNull() ? u""_s : value;
}

Result<void> done(const Result<qint64>& changed) {
    if (!changed)
        return std::unexpected(changed.error());
    return {};
}

} // namespace

PendingStore::PendingStore(Connection& connection)
    : m_connection(connection) {}

Result<void> PendingStore::add(const QList<PendingFile>& files, const QDateTime& seen) {
    return m_connection.transaction([&]() -> Result<void> {
        for (const PendingFile& file : files) {
            const auto added = m_connection.change(
                u"INSERT INTO pending_files (source_id, drive_file_id, camera_id, name, relative_path, mime_type, "
                "size, md5, sha256, created_time, modified_time, recording_start_time, "
                "recording_end_time, replaces, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (source_id, drive_file_id) DO UPDATE SET "
                "attempts = iif(md5 = excluded.md5 AND size = excluded.size, attempts, 0), "
                "next_try = iif(md5 = excluded.md5 AND size = excluded.size, next_try, NULL), "
                "camera_id = excluded.camera_id, name = excluded.name, relative_path = excluded.relative_path, "
                "mime_type = excluded.mime_type, size = excluded.size, md5 = excluded.md5, sha256 = excluded.sha256, "
                "created_time = excluded.created_time, modified_time = excluded.modified_time, "
                "recording_start_time = excluded.recording_start_time, "
                "recording_end_time = excluded.recording_end_time, "
                "replaces = excluded.replaces, seen_at = excluded.seen_at"_s,
                {file.sourceId, file.driveFileId, file.cameraId, text(file.name), text(file.relativePath),
                 text(file.mimeType), file.size, text(file.md5), text(file.sha256), text(toIsoUtc(file.created)),
                 text(toIsoUtc(file.modified)), toIsoUtc(file.recordingStart), toIsoUtc(file.recordingEnd),
                 file.replaces, toIsoUtc(seen)});
            if (!added)
                return done(added);
        }
        return {};
    });
}

Result<QList<PendingFile>> PendingStore::due(qint64 sourceId, const QDateTime& now, int limit,
                                             const PendingFile* after) {
    QString sql = u"SELECT pf.*"_s + ofSelectedCameras +
                  u"WHERE pf.source_id = ? AND (pf.next_try IS NULL OR pf.next_try <= ? OR pf.next_try > ?)"_s;
    QVariantList values{sourceId, toIsoUtc(now), toIsoUtc(now.addSecs(std::chrono::seconds(longestParking).count()))};
    if (after) {
        sql += u" AND (pf.created_time, pf.drive_file_id) > (?, ?)"_s;
        values += QVariantList{text(toIsoUtc(after->created)), after->driveFileId};
    }
    return m_connection.list(sql + u" ORDER BY pf.created_time, pf.drive_file_id LIMIT ?"_s,
                             values + QVariantList{limit}, readPending);
}

Result<void> PendingStore::park(const PendingFile& file, const QString& errorType, const QString& message,
                                const QDateTime& nextTry) {
    return done(m_connection.change(u"UPDATE pending_files SET attempts = attempts + 1, error_type = ?, message = ?, "
                                    "next_try = ? WHERE source_id = ? AND drive_file_id = ?"_s,
                                    {errorType, message, toIsoUtc(nextTry), file.sourceId, file.driveFileId}));
}

Result<void> PendingStore::remove(qint64 sourceId, const QStringList& driveIds) {
    const QString list =
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(driveIds)).toJson(QJsonDocument::Compact));
    return done(m_connection.change(u"DELETE FROM pending_files WHERE source_id = ? AND drive_file_id IN "
                                    "(SELECT value FROM json_each(?))"_s,
                                    {sourceId, list}));
}

Result<void> PendingStore::removeUnseen(qint64 cameraId, const QDateTime& listingStart) {
    return done(m_connection.change(u"DELETE FROM pending_files WHERE camera_id = ? AND seen_at <> ?"_s,
                                    {cameraId, toIsoUtc(listingStart)}));
}

Result<PendingStore::Counts> PendingStore::counts(qint64 sourceId) {
    const auto counts = m_connection.first(
        u"SELECT count(*) AS files, coalesce(sum(max(pf.size, 0)), 0) AS bytes, "
        "coalesce(sum(pf.attempts > 0), 0) AS parked, min(iif(pf.attempts > 0, pf.next_try, NULL)) AS next_try"_s +
            ofSelectedCameras + u"WHERE ? IN (0, pf.source_id)"_s,
        {sourceId}, [](const Rows& row) {
            return Counts{.files = row.number(u"files"_s),
                          .bytes = row.number(u"bytes"_s),
                          .parked = row.number(u"parked"_s),
                          .nextTry = row.time(u"next_try"_s)};
        });
    if (!counts)
        return std::unexpected(counts.error());
    return counts->value_or(Counts{});
}

Result<QList<PendingFile>> PendingStore::parked(qint64 sourceId, int limit) {
    return m_connection.list(u"SELECT pf.*"_s + ofSelectedCameras +
                                 u"WHERE ? IN (0, pf.source_id) AND pf.attempts > 0 ORDER BY pf.next_try LIMIT ?"_s,
                             {sourceId, limit}, readPending);
}

Result<QSet<QString>> PendingStore::partNames(qint64 sourceId) {
    const auto names = m_connection.list(
        u"SELECT name, drive_file_id, md5 FROM pending_files WHERE source_id = ?"_s, {sourceId}, [](const Rows& row) {
            return partName(row.text(u"name"_s), row.text(u"drive_file_id"_s), row.text(u"md5"_s));
        });
    if (!names)
        return std::unexpected(names.error());
    return QSet<QString>(names->begin(), names->end());
}

Result<void> PendingStore::tryAgain(qint64 sourceId) {
    return done(m_connection.change(u"UPDATE pending_files SET next_try = NULL WHERE source_id = ? AND attempts > 0"_s,
                                    {sourceId}));
}

} // namespace vtrack
