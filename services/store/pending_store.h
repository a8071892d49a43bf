// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QSet>
#include <QStringList>

namespace vtrack {

/// A video that is in Drive and not on the disk yet: a row of `pending_files`. One that could not be had is parked: it
/// has attempts, a reason and a time for the next try.
struct PendingFile {
    qint64 sourceId = 0;
    QString driveFileId = {};
    qint64 cameraId = 0;
    QString name = {};
    QString relativePath = {};
    QString mimeType = {};
    qint64 size = -1; ///< Bytes; -1 where Drive names none.
    QString md5 = {};
    QString sha256 = {};
    QDateTime created = {};
    QDateTime modified = {};
    QDateTime recordingStart = {}; ///< As the name tells, else when Drive got it.
    QDateTime recordingEnd = {};
    qint64 replaces = 0; ///< The row of the file with an older content; 0 for a new file.
    int attempts = 0;    ///< Failed ones since this content was seen.
    QString errorType = {};
    QString message = {};
    QDateTime nextTry = {}; ///< Invalid: at once.
};

/// What a source still has to fetch. Written in the same transaction that advances the source's change feed, and
/// removed in the one that records the file: a file is always either here, or recorded, or not seen yet. Call on the
/// thread of the connection.
class PendingStore {
public:
    explicit PendingStore(Connection& connection);

    /// No file is put off for longer. A next try beyond it was noted by a clock that was set back since: it is due.
    static constexpr std::chrono::hours longestParking{24};

    /// Adds what was found, or renews what is known of it. Another content ends the parking.
    /// @param seen when; for all that one listing finds, when the listing began.
    [[nodiscard]] Result<void> add(const QList<PendingFile>& files, const QDateTime& seen);

    /// The oldest files of selected cameras whose time has come, except those named.
    /// @param after continues behind this file of an earlier answer.
    [[nodiscard]] Result<QList<PendingFile>> due(qint64 sourceId, const QDateTime& now, int limit,
                                                 const PendingFile* after = nullptr);

    /// The file could not be had.
    [[nodiscard]] Result<void> park(const PendingFile& file, const QString& errorType, const QString& message,
                                    const QDateTime& nextTry);
    /// No such file is no error.
    [[nodiscard]] Result<void> remove(qint64 sourceId, const QStringList& driveIds);
    /// Those of the camera that the listing that began at `listingStart` did not see: they are gone from Drive.
    [[nodiscard]] Result<void> removeUnseen(qint64 cameraId, const QDateTime& listingStart);

    struct Counts {
        qint64 files = 0;
        qint64 bytes = 0;
        qint64 parked = 0;
        QDateTime nextTry = {}; ///< Of the parked ones.
    };

    /// What waits in selected cameras. @param sourceId 0 for every source.
    [[nodiscard]] Result<Counts> counts(qint64 sourceId);
    /// The parked files, the next try first.
    [[nodiscard]] Result<QList<PendingFile>> parked(qint64 sourceId, int limit = 500);
    /// The names (safe_name.h) of the unfinished files that the source still wants.
    [[nodiscard]] Result<QSet<QString>> partNames(qint64 sourceId);
    /// Ends the parking of all files of the source: they are tried with the next run.
    [[nodiscard]] Result<void> tryAgain(qint64 sourceId);

private:
    Connection& m_connection;
};

} // namespace vtrack
