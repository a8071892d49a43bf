// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "downloaded_file.h"
#include "drive_file.h"
#include "error.h"
#include "file_total.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>
#include <stop_token>

namespace vtrack {

/// Which files to list. Newest first, by id.
struct FileFilter {
    qint64 sourceId = 0; ///< 0 for every source.
    QString camera = {}; ///< Empty for every camera.
    bool unprocessedOnly = false;
    bool missingOnly = false; ///< Those that are marked as missing (MissingFilesStore).
    int limit = 500;
    qint64 beforeId = 0; ///< Continues a list after the row with this id; 0 starts one.
};

/// A file that was processed.
struct ProcessedFile {
    ProcessedFile(qint64 rowId,
                  QString processedChecksum = {}) // NOLINT(google-explicit-constructor): mostly just an id
        : id(rowId)
        , checksum(std::move(processedChecksum)) {}

    qint64 id;
    QString checksum; ///< The checksum of the processed content; empty: any.
};

/// The result of marking files as processed.
struct MarkedFiles {
    enum class Reason {
        Gone,     ///< The row does not exist: the file was cleaned up or removed.
        Replaced, ///< The row has another checksum: new content has arrived and is not processed yet.
    };

    struct NotMarked {
        qint64 id = 0;
        Reason reason = Reason::Gone;
    };

    qint64 files = 0; ///< How many are marked now.
    QList<NotMarked> notMarked = {};
};

/// For programs: success, files, and not_marked with id and reason ("gone" or "replaced").
[[nodiscard]] QJsonObject toJson(const MarkedFiles& marked);

/// The query of FileStore::processedBefore(). Its plan decides whether it ends with millions of rows.
/// @param continues whether it continues after a file.
[[nodiscard]] QString processedBeforeSql(bool continues);

/// The downloaded files (guide, "Downloaded Files Management"). Call on the thread of the connection.
class FileStore {
public:
    explicit FileStore(Connection& connection);

    /// A content of a Drive file that is recorded or was cleaned up, for comparison with Drive.
    struct Known {
        qint64 id = 0; ///< 0: cleaned up.
        QString driveFileId = {};
        QString driveMd5 = {};
        QString driveSha256 = {};
        QDateTime driveModified = {};
        QString checksum = {}; ///< What we computed: SHA-256 or MD5.
        qint64 size = -1;      ///< Bytes; -1 if unknown.

        /// Whether Drive still has this content. Compared by checksum if both sides have one, otherwise by size and
        /// time.
        [[nodiscard]] bool isContentOf(const DriveFile& drive) const;
    };

    /// All known contents of these Drive file ids in the source, in no order. One index look-up for each id.
    [[nodiscard]] Result<QList<Known>> known(qint64 sourceId, const QStringList& driveIds);

    /// The bytes of the source's files that were recorded in this time, as far as they are still there. Reads all of
    /// its rows.
    [[nodiscard]] Result<qint64> bytesRecorded(qint64 sourceId, const QDateTime& from, const QDateTime& to);

    /// The files of all sources by the day, in that zone, on which they were downloaded; one that lies ahead of `now`
    /// counts as in processedBefore(). Reads all rows, or those until it is stopped.
    [[nodiscard]] Result<QMap<QDate, FileTotal>> byDay(const QTimeZone& zone, const QDateTime& now,
                                                       const std::stop_token& stop = {});

    /// The files of a source that are in one destination, its present or an earlier one.
    struct Place {
        qint64 sourceId = 0;
        QString destination = {};
        qint64 bytes = 0;
    };

    /// Where the files of all sources are. Reads all rows, or those until it is stopped.
    [[nodiscard]] Result<QList<Place>> places(const std::stop_token& stop = {});

    /// Whether a recorded file has this path, ignoring letter case and Unicode form.
    /// @param path a local path, or its nameKey().
    [[nodiscard]] Result<bool> pathTaken(const QString& path);
    /// Those of the paths, given as nameKey(), that a recorded file has.
    [[nodiscard]] Result<QSet<QString>> pathsTaken(const QStringList& keys);

    /// How many of the source's files are not processed yet. Looks at each such row: on a worker.
    [[nodiscard]] Result<qint64> unprocessed(qint64 sourceId);

    /// Adds a file and returns its row id. Each content of a Drive file, and each path, can exist only once in a
    /// source: a second row is refused (Internal). New content gets a separate row; the older row stays. An invalid
    /// downloadTimestamp or createdAt is set to the current time.
    [[nodiscard]] Result<qint64> record(const DownloadedFile& file);

    [[nodiscard]] Result<QList<DownloadedFile>> list(const FileFilter& filter);
    /// The file that is recorded with this path, ignoring letter case and Unicode form.
    [[nodiscard]] Result<std::optional<DownloadedFile>> atPath(const QString& path);
    /// Unknown ids are left out.
    [[nodiscard]] Result<QList<DownloadedFile>> byIds(const QList<qint64>& ids);

    /// Marks these files as processed: is_processed, status (for example "completed") and time. One transaction, in
    /// which each row is compared with the processed checksum; rows that differ are not changed and are listed in the
    /// result.
    [[nodiscard]] Result<MarkedFiles> markProcessed(const QList<ProcessedFile>& files, const QString& status,
                                                    const QDateTime& now);

    /// Processed files of the source downloaded before `cutoff`, oldest first, which clean-up may delete. A download
    /// that lies ahead of `now` counts from when it was recorded.
    /// @param after continues after this file of an earlier result.
    [[nodiscard]] Result<QList<DownloadedFile>> processedBefore(qint64 sourceId, const QDateTime& cutoff,
                                                                const QDateTime& now, int limit = 1000,
                                                                const DownloadedFile* after = nullptr);

    /// Deletes the records (not the files) that are unchanged since they were read, and remembers their Drive files, so
    /// that they are not fetched again. Only processed ones. In one transaction: a few hundred at most.
    /// @return the ids of those that are deleted.
    [[nodiscard]] Result<QList<qint64>> clean(const QList<DownloadedFile>& seen, const QDateTime& now);

    /// The same without remembering them, also for unprocessed ones.
    [[nodiscard]] Result<QList<qint64>> remove(const QList<DownloadedFile>& seen);

private:
    Connection& m_connection;
};

} // namespace vtrack
