// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_store.h"

#include "clock.h"
#include "rows.h"
#include "safe_name.h"

#include <QJsonArray>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// NULL for an unknown text, not an empty text.
QVariant textOrNull(const QString& text) {
    return text.isEmpty() ? QString() : text;
}

/// Identifies the content of a Drive file.
QString contentKey(const DownloadedFile& file) {
    return contentMark(file.driveMd5, file.driveSha256, file.fileSizeBytes, file.driveModified);
}

/// Whether a row is unchanged since it was read; IS, because there may be no checksum.
QString asSeen() {
    return u"local_file_path = ? AND checksum IS ? AND is_processed = ?"_s;
}

QVariantList valuesSeen(const DownloadedFile& file) {
    return {file.localFilePath, textOrNull(file.checksum), file.isProcessed};
}

} // namespace

bool FileStore::Known::isContentOf(const DriveFile& drive) const {
    constexpr qsizetype md5Digits = 32;
    const auto both = [](const QString& ours, const QString& drives) {
        return !ours.isEmpty() && !drives.isEmpty();
    };
    if (both(driveMd5, drive.md5))
        return driveMd5 == drive.md5;
    if (both(driveSha256, drive.sha256))
        return driveSha256 == drive.sha256;
    const QString& drives = checksum.size() == md5Digits ? drive.md5 : drive.sha256;
    if (both(checksum, drives))
        return checksum == drives;
    const bool sameSize = size < 0 || drive.size < 0 || size == drive.size;
    const bool sameTime = !driveModified.isValid() || !drive.modified.isValid() ||
                          driveModified.toSecsSinceEpoch() == drive.modified.toSecsSinceEpoch();
    return sameSize && sameTime;
}

QJsonObject toJson(const MarkedFiles& marked) {
    QJsonArray notMarked;
    for (const MarkedFiles::NotMarked& file : marked.notMarked)
        notMarked += QJsonObject{{u"id"_s, file.id},
                                 {u"reason"_s, file.reason == MarkedFiles::Reason::Gone ? u"gone"_s : u"replaced"_s}};
    return {{u"success"_s, notMarked.isEmpty()}, {u"files"_s, marked.files}, {u"not_marked"_s, notMarked}};
}

FileStore::FileStore(Connection& connection)
    : m_connection(connection) {}

Result<QList<FileStore::Known>> FileStore::known(qint64 sourceId, const QStringList& driveIds) {
    // CROSS, because SQLite would otherwise scan all rows of the source and search each among the ids.
    const QString ids = jsonList(driveIds);
    return m_connection.list(
        u"SELECT df.id, df.drive_file_id, df.drive_md5, df.drive_sha256, df.drive_modified, df.checksum, "
        "df.file_size_bytes FROM json_each(?) asked "
        "CROSS JOIN downloaded_files df ON df.source_id = ? AND df.drive_file_id = asked.value "
        "UNION ALL SELECT 0, cf.drive_file_id, cf.drive_md5, cf.drive_sha256, cf.drive_modified, cf.checksum, "
        "cf.file_size_bytes FROM json_each(?) asked "
        "CROSS JOIN cleaned_files cf ON cf.source_id = ? AND cf.drive_file_id = asked.value"_s,
        {ids, sourceId, ids, sourceId}, [](const Rows& row) {
            const QVariant size = row.value(u"file_size_bytes"_s);
            return Known{.id = row.number(u"id"_s),
                         .driveFileId = row.text(u"drive_file_id"_s),
                         .driveMd5 = row.text(u"drive_md5"_s),
                         .driveSha256 = row.text(u"drive_sha256"_s),
                         .driveModified = row.time(u"drive_modified"_s),
                         .checksum = row.text(u"checksum"_s),
                         .size = size.isNull() ? -1 : size.toLongLong()};
        });
}

Result<qint64> FileStore::bytesRecorded(qint64 sourceId, const QDateTime& from, const QDateTime& to) {
    const auto bytes = m_connection.first(
        u"SELECT CAST(min(total(file_size_bytes), 9e15) AS INTEGER) FROM downloaded_files WHERE source_id = ? AND "
        "recording_start_time BETWEEN ? AND ?"_s,
        {sourceId, toIsoUtc(from), toIsoUtc(to)}, [](const Rows& row) { return row.value(0).toLongLong(); });
    if (!bytes)
        return std::unexpected(bytes.error());
    return bytes->value_or(0);
}

Result<bool> FileStore::pathTaken(const QString& path) {
    const auto found = m_connection.first(u"SELECT 1 FROM downloaded_files WHERE local_path_key = ?"_s, {nameKey(path)},
                                          [](const Rows&) { return true; });
    if (!found)
        return std::unexpected(found.error());
    return found->has_value();
}

Result<QSet<QString>> FileStore::pathsTaken(const QStringList& keys) {
    const auto taken =
        m_connection.list(u"SELECT local_path_key FROM downloaded_files WHERE local_path_key IN "
                          "(SELECT value FROM json_each(?))"_s,
                          {jsonList(keys)}, [](const Rows& row) { return row.text(u"local_path_key"_s); });
    if (!taken)
        return std::unexpected(taken.error());
    return QSet<QString>(taken->begin(), taken->end());
}

Result<qint64> FileStore::record(const DownloadedFile& file) {
    static const QString sql =
        u"INSERT INTO downloaded_files (%1, local_path_key, content_key, same_content_as) VALUES (%2?, ?, "
        "(SELECT min(coalesce(same_content_as, id)) FROM downloaded_files WHERE source_id = ? AND checksum = ? "
        "AND file_size_bytes > 0))"_s.arg(writtenColumns().join(u", "_s), u"?, "_s.repeated(writtenColumns().size()));
    DownloadedFile written = file;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (QDateTime* time : {&written.downloadTimestamp, &written.createdAt}) {
        if (!time->isValid())
            *time = now;
    }
    return m_connection.insert(sql, writtenValues(written) + QVariantList{nameKey(file.localFilePath), contentKey(file),
                                                                          file.sourceId, textOrNull(file.checksum)});
}

Result<QList<DownloadedFile>> FileStore::list(const FileFilter& filter) {
    QString sql = u"SELECT * FROM downloaded_files WHERE 1"_s;
    QVariantList values;
    const auto narrow = [&](bool wanted, const QString& condition, const QVariantList& value) {
        if (wanted) {
            sql += u" AND "_s + condition;
            values += value;
        }
    };
    narrow(filter.sourceId != 0, u"source_id = ?"_s, {filter.sourceId});
    narrow(!filter.camera.isEmpty(), u"camera_name = ?"_s, {filter.camera});
    narrow(filter.unprocessedOnly, u"is_processed = 0"_s, {});
    narrow(filter.missingOnly, u"missing_since IS NOT NULL"_s, {});
    narrow(filter.beforeId != 0, u"id < ?"_s, {filter.beforeId});
    return m_connection.list(sql + u" ORDER BY id DESC LIMIT ?"_s, values + QVariantList{filter.limit},
                             downloadedFileFrom);
}

Result<qint64> FileStore::unprocessed(qint64 sourceId) {
    const auto count =
        m_connection.first(u"SELECT count(*) AS files FROM downloaded_files WHERE source_id = ? AND is_processed = 0"_s,
                           {sourceId}, [](const Rows& row) { return row.number(u"files"_s); });
    if (!count)
        return std::unexpected(count.error());
    return count->value_or(0);
}

Result<std::optional<DownloadedFile>> FileStore::atPath(const QString& path) {
    return m_connection.first(u"SELECT * FROM downloaded_files WHERE local_path_key = ?"_s, {nameKey(path)},
                              downloadedFileFrom);
}

Result<QList<DownloadedFile>> FileStore::byIds(const QList<qint64>& ids) {
    return m_connection.list(
        u"SELECT * FROM downloaded_files WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"_s, {jsonList(ids)},
        downloadedFileFrom);
}

Result<MarkedFiles> FileStore::markProcessed(const QList<ProcessedFile>& files, const QString& status,
                                             const QDateTime& now) {
    const QString time = toIsoUtc(now);
    return m_connection.transaction([&]() -> Result<MarkedFiles> {
        MarkedFiles marked;
        QSet<qint64> done;
        for (const ProcessedFile& file : files) {
            const auto present = m_connection.first(u"SELECT checksum FROM downloaded_files WHERE id = ?"_s, {file.id},
                                                    [](const Rows& row) { return row.text(u"checksum"_s); });
            if (!present)
                return std::unexpected(present.error());
            if (!*present) {
                marked.notMarked += {file.id, MarkedFiles::Reason::Gone};
                continue;
            }
            if (!file.checksum.isEmpty() && file.checksum.compare(**present, Qt::CaseInsensitive) != 0) {
                marked.notMarked += {file.id, MarkedFiles::Reason::Replaced};
                continue;
            }
            const auto changed =
                m_connection.changeAny(u"UPDATE downloaded_files SET is_processed = 1, processing_status = "
                                       "?, processing_timestamp = ? WHERE id = ?"_s,
                                       {status, time, file.id});
            if (!changed)
                return std::unexpected(changed.error());
            done.insert(file.id);
        }
        marked.files = done.size();
        return marked;
    });
}

/// Summed up here: with GROUP BY, SQLite would sort all rows in a temporary file, for which a full disk has no room.
Result<QMap<QDate, FileTotal>> FileStore::byDay(const QTimeZone& zone, const QDateTime& now,
                                                const std::stop_token& stop) {
    auto rows = m_connection.run(
        u"SELECT substr(CASE WHEN download_timestamp > ? THEN created_at ELSE download_timestamp END, 1, 16) "
        "AS minute, file_size_bytes FROM downloaded_files"_s,
        {toIsoUtc(now)});
    if (!rows)
        return std::unexpected(rows.error());
    QMap<QDate, FileTotal> days;
    FileTotal* day = nullptr;
    QString minute; // Of the row before, which is mostly of the same time.
    while (!stop.stop_requested() && rows->next()) {
        if (const QString next = rows->value(0).toString(); day == nullptr || next != minute) {
            minute = next;
            day = &days[fromIso(minute + u":00Z"_s).toTimeZone(zone).date()];
        }
        ++day->files;
        day->bytes += rows->value(1).toLongLong();
    }
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return days;
}

/// Summed up here, as in byDay().
Result<QList<FileStore::Place>> FileStore::places(const std::stop_token& stop) {
    auto rows = m_connection.run(
        u"SELECT source_id, substr(local_file_path, 1, instr(local_file_path, '/source_' || source_id || '/') - 1) "
        "AS destination, file_size_bytes FROM downloaded_files"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QMap<std::pair<qint64, QString>, qint64> bytes;
    while (!stop.stop_requested() && rows->next())
        bytes[std::pair(rows->value(0).toLongLong(), rows->value(1).toString())] += rows->value(2).toLongLong();
    if (const auto error = rows->error())
        return std::unexpected(*error);
    QList<Place> places;
    for (auto place = bytes.cbegin(); place != bytes.cend(); ++place)
        places += Place{.sourceId = place.key().first, .destination = place.key().second, .bytes = place.value()};
    return places;
}

/// A download that lies ahead has its time from a clip that an uploader's wrong clock dated, and would never become
/// old. "+": by an index of the source, SQLite would read and sort all its rows again for each few of them.
QString processedBeforeSql(bool continues) {
    return u"SELECT * FROM downloaded_files WHERE +source_id = ? AND is_processed = 1 "
           "AND (download_timestamp < ? OR download_timestamp > ? AND created_at < ?)"_s +
           (continues ? u" AND (download_timestamp, id) > (?, ?)"_s : QString()) +
           u" ORDER BY download_timestamp, id LIMIT ?"_s;
}

Result<QList<DownloadedFile>> FileStore::processedBefore(qint64 sourceId, const QDateTime& cutoff, const QDateTime& now,
                                                         int limit, const DownloadedFile* after) {
    QVariantList values{sourceId, toIsoUtc(cutoff), toIsoUtc(now), toIsoUtc(cutoff)};
    if (after)
        values += QVariantList{toIsoUtc(after->downloadTimestamp), after->id};
    return m_connection.list(processedBeforeSql(after != nullptr), values + QVariantList{limit}, downloadedFileFrom);
}

Result<QList<qint64>> FileStore::clean(const QList<DownloadedFile>& seen, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<QList<qint64>> {
        QList<qint64> cleaned;
        for (const DownloadedFile& file : seen) {
            if (!file.isProcessed)
                continue;
            const auto remembered = m_connection.change(
                u"INSERT OR REPLACE INTO cleaned_files (source_id, drive_file_id, content_key, drive_md5, "
                u"drive_sha256, "
                "drive_modified, checksum, file_size_bytes, cleaned_at, camera_id, recording_start_time, "
                "recording_end_time) SELECT df.source_id, drive_file_id, coalesce(content_key, drive_md5, checksum, "
                "''), "
                "coalesce(drive_md5, ''), drive_sha256, drive_modified, checksum, file_size_bytes, ?, cc.id, "
                "coalesce(recording_start_time, download_timestamp), recording_end_time FROM downloaded_files df "
                "LEFT JOIN camera_configurations cc ON cc.source_id = df.source_id AND cc.camera_name = df.camera_name "
                "WHERE drive_file_id IS NOT NULL AND df.id = ? AND "_s +
                    asSeen(),
                QVariantList{toIsoUtc(now), file.id} + valuesSeen(file));
            if (!remembered)
                return std::unexpected(remembered.error());
            const auto removed = remove({file});
            if (!removed)
                return removed;
            cleaned += *removed;
        }
        return cleaned;
    });
}

Result<QList<qint64>> FileStore::remove(const QList<DownloadedFile>& seen) {
    return m_connection.transaction([&]() -> Result<QList<qint64>> {
        QList<qint64> removed;
        for (const DownloadedFile& file : seen) {
            const auto count = m_connection.change(u"DELETE FROM downloaded_files WHERE id = ? AND "_s + asSeen(),
                                                   QVariantList{file.id} + valuesSeen(file));
            if (!count)
                return std::unexpected(count.error());
            if (*count > 0)
                removed += file.id;
        }
        return removed;
    });
}

} // namespace vtrack
