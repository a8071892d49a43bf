// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_store.h"

#include "activity_store.h"
#include "clock.h"
#include "file_retry_delay.h"
#include "rows.h"
#include "safe_name.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString ofSelectedCameras =
    u" FROM pending_files pf JOIN camera_configurations cc ON cc.id = pf.camera_id AND cc.is_selected = 1 "_s;

/// Whether it was uploaded before Source::fetchFrom: isLeftInDrive() as a condition.
const QString isLeft = u"(pf.created_time <> '' AND pf.created_time < vs.fetch_from)"_s;

/// Those that are to come.
const QString wanted = ofSelectedCameras + u"JOIN video_sources vs ON vs.id = pf.source_id AND NOT "_s + isLeft + u' ';

/// The bytes of all, at most what a double holds exactly: sum() fails when a size that nobody can have makes it
/// overflow.
const QString totalOf = u"CAST(min(total(max(pf.size, 0)), 9e15) AS INTEGER)"_s;

/// PendingFile::settlesAt() as a condition: that time is known, and is over or too far ahead; see settledTimes().
const QString settled =
    u"(iif(pf.size > 0, min(iif(pf.modified_time = '', pf.seen_at, pf.modified_time), pf.seen_at) NOT BETWEEN ? AND ?, "
    "pf.seen_at NOT BETWEEN ? AND ? AND (pf.size = 0 OR pf.md5 <> '' OR pf.sha256 <> '')))"_s;

QVariantList settledTimes(const QDateTime& now) {
    const auto lately = [&](std::chrono::seconds span) {
        const std::chrono::seconds longest = PendingStore::emptySettlingTime;
        return QVariantList{toIsoUtc(now.addSecs(1 - span.count())), toIsoUtc(now.addSecs((longest - span).count()))};
    };
    return lately(PendingStore::settlingTime) + lately(PendingStore::emptySettlingTime);
}

PendingFile readPending(const Rows& row) {
    return {.sourceId = row.number(u"source_id"_s),
            .cameraId = row.number(u"camera_id"_s),
            .drive = readDriveFile(row, row.text(u"folder_id"_s)),
            .relativePath = row.text(u"relative_path"_s),
            .shortcutId = row.text(u"shortcut_id"_s),
            .recordingStart = row.time(u"recording_start_time"_s),
            .recordingEnd = row.time(u"recording_end_time"_s),
            .seenAt = row.time(u"seen_at"_s),
            .namedAt = row.time(u"named_at"_s),
            .doubtedAt = row.time(u"doubted_at"_s),
            .dismissedAt = row.time(u"dismissed_at"_s),
            .attempts = static_cast<int>(row.number(u"attempts"_s)),
            .errorType = row.text(u"error_type"_s),
            .message = row.text(u"message"_s),
            .nextTry = row.time(u"next_try"_s)};
}

/// The row with the same size and contentMark(), unless Drive has newer content by now.
const QString thisContent = u"source_id = ? AND drive_file_id = ? AND size = ? AND md5 = ? "
                            "AND (md5 <> '' OR sha256 = ? AND (sha256 <> '' OR modified_time = ?))"_s;

QVariantList contentOf(const PendingFile& file) {
    const DriveFile& drive = file.drive;
    return {file.sourceId,
            drive.id,
            drive.size,
            textOrEmpty(drive.md5),
            textOrEmpty(drive.sha256),
            textOrEmpty(toIsoUtc(drive.modified))};
}

} // namespace

DriveFile readDriveFile(const Rows& row, const QString& parentId) {
    return {.id = row.text(u"drive_file_id"_s),
            .name = row.text(u"name"_s),
            .mimeType = row.text(u"mime_type"_s),
            .parentId = parentId,
            .created = row.time(u"created_time"_s),
            .modified = row.time(u"modified_time"_s),
            .size = row.number(u"size"_s),
            .md5 = row.text(u"md5"_s),
            .sha256 = row.text(u"sha256"_s),
            .revision = row.text(u"revision"_s),
            .owner = row.text(u"owner"_s)};
}

QDateTime PendingFile::settlesAt() const {
    const auto after = [](const QDateTime& time, std::chrono::seconds span) {
        return time.addSecs(span.count());
    };
    if (drive.size > 0)
        return after(drive.modified.isValid() ? std::min(drive.modified, seenAt) : seenAt, PendingStore::settlingTime);
    if (drive.size == 0 || !drive.md5.isEmpty() || !drive.sha256.isEmpty())
        return after(seenAt, PendingStore::emptySettlingTime);
    return {};
}

bool isLeftInDrive(const DriveFile& drive, const QDateTime& fetchFrom) {
    return fetchFrom.isValid() && drive.created.isValid() && drive.created < fetchFrom;
}

PendingStore::PendingStore(Connection& connection)
    : m_connection(connection) {}

Result<void> PendingStore::observe(const QList<PendingFile>& files, const QDateTime& named) {
    // Drive's checksums may appear later than the file: if one side has none, size and time identify the content.
    const QString same = u"(size = excluded.size AND iif(md5 <> '' AND excluded.md5 <> '', md5 = excluded.md5, "
                         "modified_time = excluded.modified_time))"_s;
    const QString sql =
        u"INSERT INTO pending_files (source_id, drive_file_id, camera_id, folder_id, shortcut_id, name, "
        "relative_path, mime_type, size, md5, sha256, created_time, modified_time, recording_start_time, "
        "recording_end_time, seen_at, named_at, revision, owner) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (source_id, drive_file_id) DO UPDATE SET "
        "attempts = iif(%1, attempts, 0), next_try = iif(%1, next_try, NULL), "
        "dismissed_at = iif(%1, dismissed_at, NULL), seen_at = iif(%1, seen_at, excluded.seen_at), "
        "camera_id = excluded.camera_id, folder_id = excluded.folder_id, shortcut_id = excluded.shortcut_id, "
        "name = excluded.name, relative_path = excluded.relative_path, mime_type = excluded.mime_type, "
        "size = excluded.size, md5 = excluded.md5, sha256 = excluded.sha256, created_time = excluded.created_time, "
        "modified_time = excluded.modified_time, recording_start_time = excluded.recording_start_time, "
        "recording_end_time = excluded.recording_end_time, named_at = excluded.named_at, revision = excluded.revision, "
        "owner = excluded.owner, doubted_at = NULL"_s.arg(same);
    return m_connection.transaction([&]() -> Result<void> {
        for (const PendingFile& file : files) {
            const DriveFile& drive = file.drive;
            const auto added = m_connection.changeAny(
                sql, {file.sourceId, drive.id, file.cameraId, textOrEmpty(drive.parentId), textOrEmpty(file.shortcutId),
                      textOrEmpty(drive.name), textOrEmpty(file.relativePath), textOrEmpty(drive.mimeType), drive.size,
                      textOrEmpty(drive.md5), textOrEmpty(drive.sha256), textOrEmpty(toIsoUtc(drive.created)),
                      textOrEmpty(toIsoUtc(drive.modified)), toIsoUtc(file.recordingStart), toIsoUtc(file.recordingEnd),
                      toIsoUtc(file.seenAt), toIsoUtc(named), textOrEmpty(drive.revision), textOrEmpty(drive.owner)});
            if (!added)
                return added;
        }
        return {};
    });
}

Result<void> PendingStore::observeUnlessKnown(const PendingFile& file, const QDateTime& now) {
    const auto known = m_connection.first(u"SELECT 1 FROM pending_files WHERE source_id = ? AND drive_file_id = ?"_s,
                                          {file.sourceId, file.drive.id}, [](const Rows&) { return true; });
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return {};
    if (auto observed = observe({file}, now); !observed)
        return observed;
    return doubt(file.sourceId, {file.drive.id}, now);
}

Result<QList<PendingFile>> PendingStore::due(qint64 sourceId, const QDateTime& now, int limit, Order order) {
    const QDateTime longest = now.addSecs(std::chrono::seconds(longestRetryDelay).count());
    return m_connection.list(
        u"SELECT pf.*"_s + wanted +
            u"WHERE pf.source_id = ? AND (pf.next_try IS NULL OR pf.next_try <= ? OR pf.next_try > ?) "
            "AND pf.doubted_at IS NULL AND pf.dismissed_at IS NULL AND "_s +
            settled +
            u" ORDER BY pf.attempts > 0, pf.created_time %1, pf.drive_file_id LIMIT ?"_s.arg(
                order == Order::NewestFirst ? u"DESC"_s : u"ASC"_s),
        QVariantList{sourceId, toIsoUtc(now), toIsoUtc(longest)} + settledTimes(now) + QVariantList{limit},
        readPending);
}

Result<void> PendingStore::park(const PendingFile& file, const QString& errorType, const QString& message,
                                const QDateTime& nextTry) {
    return m_connection.changeAny(u"UPDATE pending_files SET attempts = attempts + 1, error_type = ?, message = ?, "
                                  "next_try = ? WHERE "_s +
                                      thisContent,
                                  QVariantList{errorType, message, toIsoUtc(nextTry)} + contentOf(file));
}

Result<void> PendingStore::settle(const PendingFile& file) {
    return m_connection.changeAny(u"DELETE FROM pending_files WHERE "_s + thisContent, contentOf(file));
}

Result<void> PendingStore::tryAgain(qint64 sourceId) {
    return m_connection.changeAny(u"UPDATE pending_files SET next_try = NULL WHERE source_id = ? AND attempts > 0"_s,
                                  {sourceId});
}

Result<void> PendingStore::doubtUnnamed(qint64 sourceId, const QString& folderId, const QDateTime& listing) {
    const QString time = toIsoUtc(listing);
    return m_connection.changeAny(u"UPDATE pending_files SET doubted_at = coalesce(doubted_at, ?) "
                                  "WHERE source_id = ? AND folder_id = ? AND named_at <> ?"_s,
                                  {time, sourceId, folderId, time});
}

Result<void> PendingStore::doubt(qint64 sourceId, const QStringList& driveIds, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        for (const QString& who : {u"drive_file_id"_s, u"shortcut_id <> '' AND shortcut_id"_s}) {
            const auto doubted = m_connection.changeAny(
                u"UPDATE pending_files SET doubted_at = coalesce(doubted_at, ?) WHERE source_id = ? AND %1 IN "
                "(SELECT value FROM json_each(?))"_s.arg(who),
                {toIsoUtc(now), sourceId, jsonList(driveIds)});
            if (!doubted)
                return doubted;
        }
        return {};
    });
}

Result<QList<PendingFile>> PendingStore::doubted(qint64 sourceId, int limit) {
    return m_connection.list(u"SELECT pf.*"_s + ofSelectedCameras +
                                 u"WHERE pf.source_id = ? AND pf.doubted_at IS NOT NULL AND pf.camera_id "
                                 "NOT IN (SELECT own.camera_id FROM watched_folders own WHERE own.source_id = ? AND "
                                 "own.relative_path = '' AND own.attempts > 0) "
                                 "ORDER BY pf.doubted_at, pf.drive_file_id LIMIT ?"_s,
                             {sourceId, sourceId, limit}, readPending);
}

Result<void> PendingStore::remove(qint64 sourceId, const QStringList& driveIds) {
    return m_connection.changeAny(u"DELETE FROM pending_files WHERE source_id = ? AND drive_file_id IN "
                                  "(SELECT value FROM json_each(?))"_s,
                                  {sourceId, jsonList(driveIds)});
}

Result<void> PendingStore::keepFootage(qint64 sourceId, const QStringList& endings) {
    const auto files = m_connection.list(u"SELECT * FROM pending_files WHERE source_id = ?"_s, {sourceId}, readPending);
    if (!files)
        return std::unexpected(files.error());
    QStringList others;
    for (const PendingFile& file : *files) {
        if (!file.drive.isFootage(endings))
            others += file.drive.id;
    }
    return remove(sourceId, others);
}

Result<void> PendingStore::setDismissed(qint64 sourceId, const QString& driveId, bool dismissed, const QDateTime& now) {
    const auto line = [&](const Rows& row) {
        const QString name = forPeople(row.text(u"name"_s));
        return ActivityEntry{
            .time = now,
            .sourceId = sourceId,
            .cameraName = row.text(u"camera_name"_s),
            .kind = u"dismissed"_s,
            .message =
                dismissed
                    ? QCoreApplication::translate("PendingStore", "Dismissed: “%1” is not fetched.").arg(name)
                    : QCoreApplication::translate("PendingStore", "No longer dismissed: “%1” is fetched.").arg(name),
            .driveFileId = driveId};
    };
    return m_connection.transaction([&]() -> Result<void> {
        const auto changed = m_connection.change(
            u"UPDATE pending_files SET dismissed_at = ?, next_try = NULL WHERE source_id = ? AND drive_file_id = ?"_s,
            {dismissed ? toIsoUtc(now) : QString(), sourceId, driveId});
        if (!changed)
            return std::unexpected(changed.error());
        if (*changed == 0)
            return failure(ErrorKind::BadInput,
                           QCoreApplication::translate("PendingStore", "This file is no longer in the queue."));
        const auto entry = m_connection.first(
            u"SELECT pf.name, cc.camera_name FROM pending_files pf LEFT JOIN camera_configurations cc ON "
            "cc.id = pf.camera_id WHERE pf.source_id = ? AND pf.drive_file_id = ?"_s,
            {sourceId, driveId}, line);
        if (!entry)
            return std::unexpected(entry.error());
        const auto noted = ActivityStore(m_connection).append(entry->value_or(ActivityEntry{}));
        return noted ? Result<void>() : std::unexpected(noted.error());
    });
}

Result<PendingStore::Counts> PendingStore::counts(qint64 sourceId, const QDateTime& now) {
    const QDateTime longest = now.addSecs(std::chrono::seconds(longestRetryDelay).count());
    const auto counts = m_connection.first(
        u"SELECT count(*) AS files, "_s + totalOf +
            u" AS bytes, "
            "coalesce(sum(pf.attempts > 0), 0) AS retrying, "
            "min(iif(pf.attempts > 0, iif(pf.next_try BETWEEN ? AND ?, pf.next_try, ''), NULL)) AS next_try, "
            "coalesce(sum(pf.attempts = 0 AND pf.doubted_at IS NULL AND "_s +
            settled +
            u"), 0) AS due, "
            "coalesce(sum(pf.attempts = 0 AND pf.doubted_at IS NULL AND NOT "_s +
            settled + u" AND (pf.size >= 0 OR pf.md5 <> '' OR pf.sha256 <> '')), 0) AS settling"_s + wanted +
            u"WHERE ? IN (0, pf.source_id) AND pf.dismissed_at IS NULL"_s,
        QVariantList{toIsoUtc(now), toIsoUtc(longest)} + settledTimes(now) + settledTimes(now) + QVariantList{sourceId},
        [](const Rows& row) {
            return Counts{.files = row.number(u"files"_s),
                          .bytes = row.number(u"bytes"_s),
                          .retrying = row.number(u"retrying"_s),
                          .nextTry = row.time(u"next_try"_s),
                          .due = row.number(u"due"_s),
                          .settling = row.number(u"settling"_s)};
        });
    if (!counts)
        return std::unexpected(counts.error());
    return counts->value_or(Counts{});
}

Result<QHash<qint64, PendingStore::OfCamera>> PendingStore::ofCameras(qint64 sourceId) {
    auto rows =
        m_connection.run(u"SELECT pf.camera_id AS camera_id, sum(pf.attempts = 0) AS waiting, sum(pf.attempts > 0) AS "
                         u"retrying FROM pending_files pf "
                         "JOIN video_sources vs ON vs.id = pf.source_id AND NOT "_s +
                             isLeft + u" WHERE pf.source_id = ? AND pf.dismissed_at IS NULL GROUP BY pf.camera_id"_s,
                         {sourceId});
    if (!rows)
        return std::unexpected(rows.error());
    QHash<qint64, OfCamera> counts;
    while (rows->next())
        counts.insert(rows->number(u"camera_id"_s),
                      {.waiting = rows->number(u"waiting"_s), .retrying = rows->number(u"retrying"_s)});
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return counts;
}

Result<QHash<QString, qint64>> PendingStore::retryingByType(qint64 sourceId) {
    auto rows = m_connection.run(u"SELECT pf.error_type AS error_type, count(*) AS files"_s + wanted +
                                     u"WHERE pf.source_id = ? AND pf.attempts > 0 AND pf.dismissed_at IS NULL "
                                     "GROUP BY pf.error_type"_s,
                                 {sourceId});
    if (!rows)
        return std::unexpected(rows.error());
    QHash<QString, qint64> files;
    while (rows->next())
        files.insert(rows->text(u"error_type"_s), rows->number(u"files"_s));
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return files;
}

Result<QHash<qint64, FileTotal>> PendingStore::leftInDrive(qint64 sourceId) {
    auto rows = m_connection.run(u"SELECT pf.camera_id AS camera_id, count(*) AS files, "_s + totalOf + u" AS bytes"_s +
                                     ofSelectedCameras + u"JOIN video_sources vs ON vs.id = pf.source_id AND "_s +
                                     isLeft + u" WHERE pf.source_id = ? GROUP BY pf.camera_id"_s,
                                 {sourceId});
    if (!rows)
        return std::unexpected(rows.error());
    QHash<qint64, FileTotal> left;
    while (rows->next())
        left.insert(rows->number(u"camera_id"_s),
                    {.files = rows->number(u"files"_s), .bytes = rows->number(u"bytes"_s)});
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return left;
}

Result<PendingStore::Progress> PendingStore::progress(qint64 sourceId) {
    QString since;
    const auto waiting = m_connection.first(
        u"SELECT count(*) AS files, "_s + totalOf + u" AS bytes, min(pf.seen_at) AS since"_s + wanted +
            u"WHERE pf.source_id = ? AND pf.attempts = 0 AND pf.dismissed_at IS NULL"_s,
        {sourceId}, [&](const Rows& row) {
            since = row.text(u"since"_s);
            return Progress{.waitingFiles = row.number(u"files"_s), .waitingBytes = row.number(u"bytes"_s)};
        });
    if (!waiting)
        return std::unexpected(waiting.error());
    Progress progress = waiting->value_or(Progress{});
    if (progress.waitingFiles == 0)
        return progress;
    // Rows are added in the order of time: backwards from the newest to the first that is older than the queue.
    const auto arrived = m_connection.first(
        u"SELECT count(*) AS files, CAST(min(total(file_size_bytes), 9e15) AS INTEGER) AS bytes FROM downloaded_files "
        "WHERE source_id = ? AND id > coalesce((SELECT id FROM downloaded_files NOT INDEXED "
        "WHERE download_timestamp < ? ORDER BY id DESC LIMIT 1), 0)"_s,
        {sourceId, since}, [](const Rows& row) { return std::pair(row.number(u"files"_s), row.number(u"bytes"_s)); });
    if (!arrived)
        return std::unexpected(arrived.error());
    std::tie(progress.arrivedFiles, progress.arrivedBytes) = arrived->value_or(std::pair<qint64, qint64>());
    return progress;
}

Result<QList<PendingFile>> PendingStore::retrying(qint64 sourceId, int limit) {
    return m_connection.list(u"SELECT pf.*"_s + wanted +
                                 u"WHERE ? IN (0, pf.source_id) AND (pf.attempts > 0 OR pf.dismissed_at IS NOT NULL) "
                                 "ORDER BY pf.dismissed_at IS NOT NULL, pf.next_try LIMIT ?"_s,
                             {sourceId, limit}, readPending);
}

Result<QSet<QString>> PendingStore::partNames(qint64 sourceId) {
    const auto names =
        m_connection.list(u"SELECT * FROM pending_files WHERE source_id = ?"_s, {sourceId}, [](const Rows& row) {
            const DriveFile drive = readPending(row).drive;
            return partName(drive.name, drive.id, drive.contentMark());
        });
    if (!names)
        return std::unexpected(names.error());
    return QSet<QString>(names->begin(), names->end());
}

} // namespace vtrack
