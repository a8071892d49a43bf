// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "drive_file.h"
#include "error.h"
#include "file_total.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace vtrack {

/// A clip that is in Drive but not recorded: a row of `pending_files`.
struct PendingFile {
    qint64 sourceId = 0;
    qint64 cameraId = 0;
    DriveFile drive = {};          ///< `parentId` is the folder in which Drive named it; empty while unknown.
    QString relativePath = {};     ///< Of that folder, below the camera's.
    QString shortcutId = {};       ///< The shortcut in that folder that leads to it; empty for the file itself.
    QDateTime recordingStart = {}; ///< From the name, else Drive's time.
    QDateTime recordingEnd = {};
    QDateTime seenAt = {};      ///< When this content was seen first.
    QDateTime namedAt = {};     ///< When Drive last named it.
    QDateTime doubtedAt = {};   ///< Since when Drive no longer names it; invalid while it does.
    QDateTime dismissedAt = {}; ///< Since when it is dismissed.
    int attempts = 0;           ///< Failed attempts since this content was first seen.
    QString errorType = {};
    QString message = {};
    QDateTime nextTry = {}; ///< After a failure; invalid: at once.

    /// Until when its upload may still be in progress: a minute after its last change or after it was first seen,
    /// whichever is sooner; for an empty file, ten minutes after it was first seen. Invalid without size and checksum:
    /// the download could not be verified.
    [[nodiscard]] QDateTime settlesAt() const;
};

/// Drive's facts about a file, from a row of `pending_files` or `begun_files`.
[[nodiscard]] DriveFile readDriveFile(const Rows& row, const QString& parentId);

/// Whether it was uploaded before Source::fetchFrom, so that it is left in Drive on purpose. A file whose upload time
/// Drive does not name is fetched.
[[nodiscard]] bool isLeftInDrive(const DriveFile& drive, const QDateTime& fetchFrom);

/// The pending files of a source. Those that are left in Drive (isLeftInDrive()) have a row, too, and count nowhere but
/// in leftInDrive(). A row is written in the transaction that stores the change token, and removed in the
/// one that records the file, or when Drive confirms that the file is gone. So each file is always pending, recorded or
/// not seen yet. Call on the thread of the connection.
class PendingStore {
public:
    explicit PendingStore(Connection& connection);

    /// Records that Drive has these files. New content counts as a new file: no failed attempts, not dismissed.
    /// @param named when the request was sent: one time for all pages of a listing.
    [[nodiscard]] Result<void> observe(const QList<PendingFile>& files, const QDateTime& named);

    /// See PendingFile::settlesAt(). No file settles for longer than an empty one; a longer time comes from a wrong
    /// clock.
    static constexpr std::chrono::minutes settlingTime{1};
    static constexpr std::chrono::minutes emptySettlingTime{10};

    /// Adds a file that Drive had earlier, as doubted, so that a run checks whether it still exists. An existing row
    /// stays as it is.
    [[nodiscard]] Result<void> observeUnlessKnown(const PendingFile& file, const QDateTime& now);

    /// By the time of the upload.
    enum class Order { OldestFirst, NewestFirst };

    /// Files of selected cameras that are settled and due, those without failures first, then by `order`: those that
    /// planFile() would fetch or forget.
    [[nodiscard]] Result<QList<PendingFile>> due(qint64 sourceId, const QDateTime& now, int limit,
                                                 Order order = Order::OldestFirst);

    /// Removes the file because it is recorded with this content. Newer content stays.
    [[nodiscard]] Result<void> settle(const PendingFile& file);
    /// Records a failed attempt to fetch this content.
    [[nodiscard]] Result<void> park(const PendingFile& file, const QString& errorType, const QString& message,
                                    const QDateTime& nextTry);
    /// Makes all retrying files of the source due with the next run.
    [[nodiscard]] Result<void> tryAgain(qint64 sourceId);

    /// Marks as doubted the files of the folder that the complete listing begun at that time did not name.
    [[nodiscard]] Result<void> doubtUnnamed(qint64 sourceId, const QString& folderId, const QDateTime& listing);
    /// Marks files, or shortcuts to files, as doubted because a change removed or moved them.
    [[nodiscard]] Result<void> doubt(qint64 sourceId, const QStringList& driveIds, const QDateTime& now);
    /// The doubted files that must be looked up in Drive, the oldest doubt first. Not those of a camera whose folder
    /// is lost: they may come back with it.
    [[nodiscard]] Result<QList<PendingFile>> doubted(qint64 sourceId, int limit);
    /// Deletes their rows.
    [[nodiscard]] Result<void> remove(qint64 sourceId, const QStringList& driveIds);

    /// Removes pending files that are not footage by these extensions (DriveFile::isFootage()).
    [[nodiscard]] Result<void> keepFootage(qint64 sourceId, const QStringList& endings);

    /// Dismisses the file, or undoes that, and adds a line to the activity. BadInput if it is not pending.
    [[nodiscard]] Result<void> setDismissed(qint64 sourceId, const QString& driveId, bool dismissed,
                                            const QDateTime& now);

    struct Counts {
        qint64 files = 0;
        qint64 bytes = 0;
        qint64 retrying = 0;
        QDateTime nextTry = {}; ///< Of the retrying ones; invalid if one of them is due.
        qint64 due = 0;         ///< Without a failed attempt, and settled.
        qint64 settling = 0;    ///< Without a failed attempt; the upload may still be in progress.
    };

    /// The pending files of selected cameras that are not dismissed. @param sourceId 0 for every source.
    [[nodiscard]] Result<Counts> counts(qint64 sourceId, const QDateTime& now);

    /// The queue of a camera.
    struct OfCamera {
        qint64 waiting = 0; ///< Without a failed attempt.
        qint64 retrying = 0;

        bool operator==(const OfCamera&) const = default;
    };

    /// The pending files of the source that are not dismissed, by camera. Cameras without any have no entry.
    [[nodiscard]] Result<QHash<qint64, OfCamera>> ofCameras(qint64 sourceId);

    /// How many files of the source are retrying, by the type of their last error.
    [[nodiscard]] Result<QHash<QString, qint64>> retryingByType(qint64 sourceId);

    /// What is left in Drive on purpose, by selected camera. Cameras without any have no entry.
    [[nodiscard]] Result<QHash<qint64, FileTotal>> leftInDrive(qint64 sourceId);

    /// How far a source has come with its queue: what waits, and what has arrived since the oldest of it was seen.
    struct Progress {
        qint64 waitingFiles = 0;
        qint64 waitingBytes = 0;
        qint64 arrivedFiles = 0;
        qint64 arrivedBytes = 0;

        bool operator==(const Progress&) const = default;
    };

    /// Counts only files without a failed attempt. The cost depends on the length of the queue and on what has arrived.
    [[nodiscard]] Result<Progress> progress(qint64 sourceId);
    /// The retrying files, the next try first; dismissed ones are the last.
    [[nodiscard]] Result<QList<PendingFile>> retrying(qint64 sourceId, int limit = 500);
    /// The names of the part files that the source still needs.
    [[nodiscard]] Result<QSet<QString>> partNames(qint64 sourceId);

private:
    Connection& m_connection;
};

} // namespace vtrack
