// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"
#include "file_total.h"
#include "severity.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace vtrack {

/// How far a source's last run came (guide, `last_sync_status`).
enum class SyncState { Pending, InProgress, Success, Error };

/// The guide's word: "pending", "in_progress", "success", "error".
[[nodiscard]] QString stateWord(SyncState state);

/// A row of `sync_status`. Times are invalid and texts empty before the first run.
struct SyncStatus {
    qint64 id = 0;
    qint64 sourceId = 0;
    bool syncEnabled = true;
    /// When the last run ended, successful or not.
    QDateTime lastSyncTimestamp = {};
    QDateTime nextSyncTimestamp = {};
    int syncIntervalMinutes = 10;
    SyncState state = SyncState::Pending;
    QString lastSyncMessage = {};
    /// All files ever downloaded, also those cleaned up since.
    qint64 filesDownloadedCount = 0;
    double totalDownloadSizeMb = 0;
    /// Severity and type of the current error; cleared by a successful run.
    QString errorSeverity = {};
    QString errorType = {};
    /// What helps against the present trouble.
    Action action = Action::None;
    /// When the last run began.
    QDateTime lastTimerRun = {};
    /// When the last run that saw every camera's folder in Drive began: footage up to then is known.
    QDateTime lastLook = {};
    /// Failed runs since the last successful one.
    int timerErrorCount = 0;
    /// Failed runs ever.
    int errorCount = 0;
    /// Type of the latest error, kept when it is over.
    QString lastErrorType = {};
    QDateTime createdAt = {};
    QDateTime updatedAt = {};
};

/// The sync status of each source (guide, "Auto-Sync Management"). Call on the thread of the connection. Each call is
/// one transaction; a source that does not exist (removed meanwhile) is BadInput.
class SyncStatusStore {
public:
    explicit SyncStatusStore(Connection& connection);

    [[nodiscard]] Result<std::optional<SyncStatus>> byId(qint64 sourceId);

    /// How many runs failed by each type of error, since this is counted.
    [[nodiscard]] Result<QHash<QString, qint64>> errorsByType(qint64 sourceId);

    /// A run begins: "in_progress", "Downloading files...".
    [[nodiscard]] Result<void> begin(qint64 sourceId, const QDateTime& now);

    /// The run that began at `began` saw every camera's folder in Drive.
    [[nodiscard]] Result<void> looked(qint64 sourceId, const QDateTime& began);
    /// The same for single cameras (`camera_looks`).
    [[nodiscard]] Result<void> camerasLooked(const QList<qint64>& cameraIds, const QDateTime& began);

    /// A run ended well: "success"; the present error is cleared.
    [[nodiscard]] Result<void> succeed(qint64 sourceId, const FileTotal& downloaded, const QString& message,
                                       const QDateTime& now, const QDateTime& next);

    /// A run finished but some files failed: "error" with type download_failed and severity warning.
    [[nodiscard]] Result<void> partial(qint64 sourceId, const FileTotal& downloaded, const QString& message,
                                       const QDateTime& now, const QDateTime& next);

    /// A run failed: "error" with the error's type and sentence. Kinds outside the guide's seven are written as
    /// download_failed.
    /// @param downloaded the downloads before it failed.
    [[nodiscard]] Result<void> fail(qint64 sourceId, const Error& error, Severity severity, const QDateTime& now,
                                    const QDateTime& next, const FileTotal& downloaded = {});

    /// A run was stopped on request: "pending", no error.
    [[nodiscard]] Result<void> interrupt(qint64 sourceId, const FileTotal& downloaded, const QString& message,
                                         const QDateTime& now, const QDateTime& next);

    /// When the next run is due; an invalid time when none is.
    [[nodiscard]] Result<void> schedule(qint64 sourceId, const QDateTime& next);

    /// @param minutes see checkInterval(), else BadInput.
    [[nodiscard]] Result<void> setInterval(qint64 sourceId, int minutes);
    /// False pauses the source.
    [[nodiscard]] Result<void> setEnabled(qint64 sourceId, bool enabled);

    /// After a crash: sources left "in_progress" become "pending" with a message. Call before the first run.
    /// @return how many there were.
    [[nodiscard]] Result<qint64> repairInterrupted(const QDateTime& now);

private:
    struct Ending;

    [[nodiscard]] Result<void> end(qint64 sourceId, const Ending& ending);
    [[nodiscard]] Result<void> keepAction(qint64 sourceId, Action action);
    [[nodiscard]] Result<void> countError(qint64 sourceId, const QString& type);
    [[nodiscard]] Result<void> update(qint64 sourceId, const QString& assignments, QVariantList values);

    Connection& m_connection;
};

} // namespace vtrack
