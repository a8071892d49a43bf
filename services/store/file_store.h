// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "drive_file.h"
#include "error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace vtrack {

/// A row of `downloaded_files`: a video that is complete and verified on the disk.
struct DownloadedFile {
    qint64 id = 0;
    qint64 sourceId = 0;
    QString cameraName = {};
    QString originalFilename = {};
    QString localFilePath = {};
    qint64 fileSizeBytes = 0;
    QDateTime downloadTimestamp = {};
    QDateTime recordingStartTime = {};
    QDateTime recordingEndTime = {};
    /// For example "mp4".
    QString fileFormat = {};
    QString checksum = {};
    /// The run that brought it.
    QString syncBatchId = {};
    bool isProcessed = false;
    QString driveFileId = {};
    /// Folder below the camera's folder, empty for the camera's folder itself.
    QString relativePath = {};
    QDateTime processingTimestamp = {};
    QString processingStatus = {};
    QDateTime createdAt = {};
    /// Where the recording times come from: "name", "header" or "drive".
    QString recordingTimeOrigin = {};
    /// The MD5, SHA-256 and time of change that Drive gave, to notice a file that was replaced there.
    QString driveMd5 = {};
    QString driveSha256 = {};
    QDateTime driveModified = {};
    /// The first row of the source with the same bytes, so that nobody analyses them twice; 0 for none. Set by
    /// record().
    qint64 sameContentAs = 0;
    QDateTime missingSince = {}; ///< The disk said that it is not there; invalid while it is.
};

/// Which files to list. Newest first, by id.
struct FileFilter {
    qint64 sourceId = 0; ///< 0 for every source.
    QString camera = {}; ///< Empty for every camera.
    bool unprocessedOnly = false;
    bool missingOnly = false; ///< Those that are marked as missing (MissingFilesStore).
    int limit = 500;
    qint64 beforeId = 0; ///< Continues a list after the row with this id; 0 starts one.
};

/// A file that the video processing is done with.
struct ProcessedFile {
    ProcessedFile(qint64 rowId,
                  QString processedChecksum = {}) // NOLINT(google-explicit-constructor): mostly just an id
        : id(rowId)
        , checksum(std::move(processedChecksum)) {}

    qint64 id;
    QString checksum; ///< Of the content that was processed; empty: whatever the row says.
};

/// What came of handing files over to the video processing.
struct MarkedFiles {
    enum class Reason {
        Gone,     ///< There is no such row (any more): the file was cleaned up or removed.
        Replaced, ///< The row has another checksum: other content arrived meanwhile, and waits for processing.
    };

    struct NotMarked {
        qint64 id = 0;
        Reason reason = Reason::Gone;
    };

    qint64 files = 0; ///< How many are marked now.
    QList<NotMarked> notMarked = {};
};

/// Which files are there (guide, "Downloaded Files Management"). Call on the thread of the connection.
class FileStore {
public:
    explicit FileStore(Connection& connection);

    /// A content of a Drive file that is recorded, or was until clean-up, as the search for new ones sees it.
    struct Known {
        qint64 id = 0; ///< 0: cleaned up.
        QString driveFileId = {};
        QString driveMd5 = {};
        QString driveSha256 = {};
        QDateTime driveModified = {};
        QString checksum = {}; ///< What we computed: SHA-256 or MD5.
        qint64 size = -1;      ///< Bytes; -1 where nobody noted it.

        /// Whether this is what Drive has now. Drive's checksums count where both sides have one; else size and time.
        [[nodiscard]] bool isContentOf(const DriveFile& drive) const;
    };

    /// What is known of the Drive file ids for the source, in no order: an id has a row for each content. One look into
    /// an index for each.
    [[nodiscard]] Result<QList<Known>> known(qint64 sourceId, const QStringList& driveIds);

    /// Whether a recorded file bears this path on some system, that is, but for letter case and Unicode form.
    /// @param path a local path, or its nameKey().
    [[nodiscard]] Result<bool> pathTaken(const QString& path);

    /// Adds a file and gives its row id. A content of a Drive file and a path can be there only once in a source: a
    /// second row is refused (Internal), whoever was first. Another content is a row of its own; the older one stays.
    /// An invalid downloadTimestamp or createdAt is set to the current time.
    [[nodiscard]] Result<qint64> record(const DownloadedFile& file);

    [[nodiscard]] Result<QList<DownloadedFile>> list(const FileFilter& filter);
    /// Unknown ids are left out.
    [[nodiscard]] Result<QList<DownloadedFile>> byIds(const QList<qint64>& ids);

    /// Records that the video processing is done with these files: is_processed, status and time, for example
    /// "completed". One transaction, in which each row is compared with the checksum that was processed; those that
    /// differ are left as they are and named in the answer.
    [[nodiscard]] Result<MarkedFiles> markProcessed(const QList<ProcessedFile>& files, const QString& status,
                                                    const QDateTime& now);

    /// Processed files downloaded before `cutoff`, oldest first: those clean-up may delete. Never an unprocessed one.
    /// @param after continues behind this file of an earlier answer.
    [[nodiscard]] Result<QList<DownloadedFile>> processedBefore(const QDateTime& cutoff, int limit = 1000,
                                                                const DownloadedFile* after = nullptr);

    /// Deletes the records, not the files, that still are as somebody saw them (same path and content, processed or
    /// not), and remembers that their Drive files were here, so that they are not fetched again. Never an unprocessed
    /// one. In one transaction: a few hundred at most.
    /// @return the ids of those that are deleted.
    [[nodiscard]] Result<QList<qint64>> clean(const QList<DownloadedFile>& seen, const QDateTime& now);

    /// The same without remembering anything, processed or not.
    [[nodiscard]] Result<QList<qint64>> remove(const QList<DownloadedFile>& seen);

private:
    Connection& m_connection;
};

/// The row with its column names as keys; null where a text or time is missing.
[[nodiscard]] QJsonObject toJson(const DownloadedFile& file);

} // namespace vtrack
