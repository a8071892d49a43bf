// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "new_camera_folders.h"
#include "pending_store.h"
#include "sync_services.h"
#include "sync_status_store.h"

#include <QMap>

#include <optional>

namespace vtrack {

/// The result of a run.
struct RunReport {
    qint64 sourceId = 0;
    FileTotal downloaded;
    int failed = 0;               ///< Files that failed in this run.
    PendingStore::Counts waiting; ///< Files that are still pending.
    std::optional<Error> error;   ///< The worst error; nothing if the run succeeded.
    QString message;              ///< For people; also `last_sync_message`.
    /// The time until the next check, from the end of the run.
    std::optional<std::chrono::minutes> nextAfter = {};
    bool isEarly = false;                   ///< Something is due before the source's interval is over.
    bool isForSettling = false;             ///< Only a file that still settles asks for the early check.
    QList<NewCameraFolder> newFolders = {}; ///< New folders that this run reported for the first time.

    /// Success or Error; Pending after a stop.
    [[nodiscard]] SyncState state() const;
};

/// Collects the results of a run and writes them at its end: status, activity, time of the next check. Run's thread.
class RunRecord {
public:
    RunRecord(SyncServices& services, qint64 sourceId);

    RunReport report;

    /// One file failed; the others continue.
    void fileFailed(const Error& error, const QString& name);
    /// A camera's folder could not be read; the others continue.
    void cameraFailed(const Error& error, const QString& camera);
    /// A drive's changes could not be read; its folders are listed instead.
    void changesFailed(const Error& error);
    /// A clip was removed from Drive before it was fetched.
    void fileGone(const QString& name, const QString& camera);
    /// The run, or this part of it, must end.
    void ended(const Error& error);

    [[nodiscard]] const std::optional<Error>& endedBy() const { return m_ended; }

    /// The run starts again: discards all errors so far, but not the downloads.
    void startOver();

    /// Writes status and activity. Waits for minutes if another program has locked the database.
    void write(const std::stop_token& stop);

private:
    struct Ending {
        QString message;
        std::optional<Error> error;
        Severity severity = Severity::Info;
    };

    void note(const Error& error, const QString& what);
    void learnFormats() const;
    [[nodiscard]] Result<void> writeOnce();
    [[nodiscard]] Ending ending() const;
    [[nodiscard]] QString camerasText() const;
    [[nodiscard]] Result<void> tell(Connection& connection, const Ending& ending, const QString& lastMessage,
                                    const QDateTime& now) const;

    SyncServices& m_services;
    std::optional<Error> m_ended;   ///< The error that affects everything.
    std::optional<Error> m_worst;   ///< Of single files, cameras and drives.
    QMap<QString, Error> m_cameras; ///< The error of each camera, by name.
    QStringList m_gone;             ///< Clips that were removed from Drive.
};

} // namespace vtrack
