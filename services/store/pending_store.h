// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "drive_file.h"
#include "error.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace vtrack {

/// What Drive was last observed to have and the records do not: a row of `pending_files`.
struct PendingFile {
    qint64 sourceId = 0;
    qint64 cameraId = 0;
    DriveFile drive = {};          ///< `parentId` is the folder in which Drive named it.
    QString relativePath = {};     ///< Of that folder, below the camera's.
    QString shortcutId = {};       ///< The shortcut in that folder that leads to it; empty for the file itself.
    QDateTime recordingStart = {}; ///< As the name tells, else when Drive got it.
    QDateTime recordingEnd = {};
    QDateTime seenAt = {};      ///< When this content was seen first.
    QDateTime namedAt = {};     ///< When an answer of Drive last named it.
    QDateTime doubtedAt = {};   ///< Since when answers no longer name it; invalid while they do.
    QDateTime dismissedAt = {}; ///< Since when a person does not want it any more.
    int attempts = 0;           ///< Failed ones since this content was seen.
    QString errorType = {};
    QString message = {};
    QDateTime nextTry = {}; ///< After a failure; invalid: at once.

    /// Until when it may still be on its way to Drive: a minute after its last change, or after it was seen where that
    /// is sooner; an empty one ten minutes after it was seen. Invalid without length and checksum: nobody could tell
    /// that it came whole.
    [[nodiscard]] QDateTime settlesAt() const;
};

/// The observations of a source that are not on the disk yet. One is written in the transaction that moves the source
/// on in Drive's changes, and removed in the one that records the file, or when Drive itself says that the file is
/// gone: a file is always here, or recorded, or not seen yet. Call on the thread of the connection.
class PendingStore {
public:
    explicit PendingStore(Connection& connection);

    /// No file is put off for longer. A next try beyond it was noted by a clock that was set back since: it is due.
    static constexpr std::chrono::hours longestParking{24};

    /// Drive has these files. Another content counts as a new file: no failed attempts, not dismissed.
    /// @param named when the answer was asked for: one time for all pages of a listing.
    [[nodiscard]] Result<void> observe(const QList<PendingFile>& files, const QDateTime& named);

    /// See PendingFile::settlesAt(). No file settles for longer than an empty one: what does was noted by another
    /// clock.
    static constexpr std::chrono::minutes settlingTime{1};
    static constexpr std::chrono::minutes emptySettlingTime{10};

    /// Drive had the file once, and a run is to ask whether it still has: doubted from the beginning. What is observed
    /// of it already stays as it is.
    [[nodiscard]] Result<void> observeUnlessKnown(const PendingFile& file, const QDateTime& now);

    /// Files of selected cameras that have settled and whose time has come, those that never failed first, then the
    /// oldest: those that planFile() would fetch, or forget.
    [[nodiscard]] Result<QList<PendingFile>> due(qint64 sourceId, const QDateTime& now, int limit);

    /// The file is recorded with this content. Another content that Drive has by now stays.
    [[nodiscard]] Result<void> settle(const PendingFile& file);
    /// The file could not be had with this content.
    [[nodiscard]] Result<void> park(const PendingFile& file, const QString& errorType, const QString& message,
                                    const QDateTime& nextTry);
    /// Ends the parking of all files of the source: they are tried with the next run.
    [[nodiscard]] Result<void> tryAgain(qint64 sourceId);

    /// A complete listing of the folder did not name these: whoever was not named by the listing that began then.
    [[nodiscard]] Result<void> doubtUnnamed(qint64 sourceId, const QString& folderId, const QDateTime& listing);
    /// A change took them away, or to another place: files, or shortcuts that lead to files.
    [[nodiscard]] Result<void> doubt(qint64 sourceId, const QStringList& driveIds, const QDateTime& now);
    /// Those about which Drive is to be asked, the longest doubted first.
    [[nodiscard]] Result<QList<PendingFile>> doubted(qint64 sourceId, int limit);
    /// Drive itself still names them.
    [[nodiscard]] Result<void> trust(qint64 sourceId, const QStringList& driveIds);
    /// Asked about later: those who wait longest come first.
    [[nodiscard]] Result<void> remove(qint64 sourceId, const QStringList& driveIds);

    /// Forgets what waits and is no footage by these endings (DriveFile::isFootage()).
    [[nodiscard]] Result<void> keepFootage(qint64 sourceId, const QStringList& endings);

    /// A person does not want the file, or wants it again. BadInput when it does not wait.
    [[nodiscard]] Result<void> setDismissed(qint64 sourceId, const QString& driveId, bool dismissed,
                                            const QDateTime& now);

    struct Counts {
        qint64 files = 0;
        qint64 bytes = 0;
        qint64 retrying = 0;
        QDateTime nextTry = {}; ///< Of the retrying ones.
        qint64 settling = 0;    ///< Perhaps still being uploaded.
    };

    /// What waits in selected cameras and was not dismissed. @param sourceId 0 for every source.
    [[nodiscard]] Result<Counts> counts(qint64 sourceId, const QDateTime& now);
    /// The retrying files, the next try first; dismissed ones are the last.
    [[nodiscard]] Result<QList<PendingFile>> retrying(qint64 sourceId, int limit = 500);
    /// The names of the unfinished files that the source still wants.
    [[nodiscard]] Result<QSet<QString>> partNames(qint64 sourceId);

private:
    Connection& m_connection;
};

} // namespace vtrack
