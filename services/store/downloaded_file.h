// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rows.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVariant>

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
    /// The run that downloaded it.
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
    /// Drive's MD5, SHA-256 and modification time, to detect replaced files.
    QString driveMd5 = {};
    QString driveSha256 = {};
    QDateTime driveModified = {};
    /// DriveFile::revision and DriveFile::owner when it was fetched; empty if it was fetched before they were kept.
    QString driveRevision = {};
    QString driveOwner = {};
    QString fetchedBy = {}; ///< The version of the program that fetched and checked it; empty likewise.
    /// The first row of the source with the same bytes, so that duplicates are not processed twice; 0 for none. Set by
    /// record().
    qint64 sameContentAs = 0;
    QDateTime missingSince = {}; ///< Since when the file is missing on the disk; invalid if it is there.
};

/// Whose business a column is.
enum class ColumnUse {
    Everybody, ///< Written by record(), and part of the JSON.
    NeverNull, ///< The same, but an empty text is a value.
    Ours,      ///< Written by record(); only for this program.
    Computed,  ///< Set by the database or later; part of the JSON.
};

/// Calls `visit` with the name, member and use of each column that has a member. A new column is a migration, a member
/// above, and a line here.
template <typename Visit> void forEachColumn(Visit&& visit) {
    using File = DownloadedFile;
    using enum ColumnUse;
    visit(u"id", &File::id, Computed);
    visit(u"source_id", &File::sourceId, Everybody);
    visit(u"camera_name", &File::cameraName, Everybody);
    visit(u"original_filename", &File::originalFilename, Everybody);
    visit(u"local_file_path", &File::localFilePath, Everybody);
    visit(u"file_size_bytes", &File::fileSizeBytes, Everybody);
    visit(u"download_timestamp", &File::downloadTimestamp, Everybody);
    visit(u"recording_start_time", &File::recordingStartTime, Everybody);
    visit(u"recording_end_time", &File::recordingEndTime, Everybody);
    visit(u"file_format", &File::fileFormat, Everybody);
    visit(u"checksum", &File::checksum, Everybody);
    visit(u"sync_batch_id", &File::syncBatchId, Everybody);
    visit(u"is_processed", &File::isProcessed, Everybody);
    visit(u"drive_file_id", &File::driveFileId, Everybody);
    visit(u"relative_path", &File::relativePath, NeverNull);
    visit(u"processing_timestamp", &File::processingTimestamp, Everybody);
    visit(u"processing_status", &File::processingStatus, Everybody);
    visit(u"created_at", &File::createdAt, Everybody);
    visit(u"recording_time_origin", &File::recordingTimeOrigin, Everybody);
    visit(u"drive_md5", &File::driveMd5, Everybody);
    visit(u"drive_sha256", &File::driveSha256, Ours);
    visit(u"drive_modified", &File::driveModified, Ours);
    visit(u"drive_revision", &File::driveRevision, Ours);
    visit(u"drive_owner", &File::driveOwner, Ours);
    visit(u"fetched_by", &File::fetchedBy, Ours);
    visit(u"same_content_as", &File::sameContentAs, Computed);
    visit(u"missing_since", &File::missingSince, Computed);
}

/// The file of a row with all columns.
[[nodiscard]] DownloadedFile downloadedFileFrom(const Rows& row);

/// The columns that record() writes and their values, in one order. Unknown texts are NULL.
[[nodiscard]] const QStringList& writtenColumns();
[[nodiscard]] QVariantList writtenValues(const DownloadedFile& file);

/// The row with its column names as keys; null where a text or time is missing.
[[nodiscard]] QJsonObject toJson(const DownloadedFile& file);

} // namespace vtrack
