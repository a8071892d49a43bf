// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "new_camera_folders.h"
#include "pending_store.h"
#include "sync_services.h"
#include "sync_status_store.h"

#include <QMap>

#include <optional>

namespace vtrack {

/// What a run brought.
struct RunReport {
    qint64 sourceId = 0;
    Downloaded downloaded;
    int failed = 0;               ///< Files that could not be had this time.
    PendingStore::Counts waiting; ///< What is still to be fetched.
    std::optional<Error> error;   ///< The worst thing that happened, nothing when all went well.
    QString message;              ///< For people; also `last_sync_message`.
    /// When to look again, counted from the end of the run.
    std::optional<std::chrono::minutes> nextAfter = {};
    QList<NewCameraFolder> newFolders = {}; ///< Of which this run told the first time.

    /// "success" or "error", the guide's words; "pending" after a stop.
    [[nodiscard]] QString status() const;
};

/// Collects what happens in a run and writes it down at its end: status, activity, when to look again. Run's thread.
class RunRecord {
public:
    RunRecord(SyncServices& services, qint64 sourceId);

    RunReport report;

    /// One file could not be had; the others come.
    void fileFailed(const Error& error, const QString& name);
    /// A camera's folder could not be seen; the others were.
    void cameraFailed(const Error& error, const QString& camera);
    /// A drive's changes could not be had; its folders are looked into instead.
    void changesFailed(const Error& error);
    /// A clip left Drive before it could be fetched.
    void fileGone(const QString& name, const QString& camera);
    /// Nothing more can be done in this run, or by this part of it.
    void ended(const Error& error);

    [[nodiscard]] const std::optional<Error>& endedBy() const { return m_ended; }

    /// The run begins once more: what was noted so far is forgotten, but not what was downloaded.
    void startOver();

    /// Writes status and activity. A database that another program locks is waited for, for minutes.
    void write(const std::stop_token& stop);

private:
    struct Ending {
        QString message;
        std::optional<Error> error;
        Severity severity = Severity::Info;
    };

    void note(const Error& error, const QString& what);
    [[nodiscard]] Result<void> writeOnce();
    [[nodiscard]] Ending ending() const;
    [[nodiscard]] QString camerasText() const;
    [[nodiscard]] std::chrono::minutes nextAfter(std::chrono::minutes interval, const QDateTime& now) const;
    [[nodiscard]] Result<void> tell(Connection& connection, const Ending& ending, const QString& lastMessage,
                                    const QDateTime& now) const;

    SyncServices& m_services;
    std::optional<Error> m_ended;   ///< What nothing else would be spared.
    std::optional<Error> m_worst;   ///< Of single files, cameras and drives.
    QMap<QString, Error> m_cameras; ///< What is wrong with each, by name.
    QStringList m_gone;             ///< Clips that left Drive.
};

} // namespace vtrack
