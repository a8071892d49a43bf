// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "downloader.h"
#include "sync_services.h"
#include "sync_status_store.h"

#include <QTimeZone>

#include <functional>
#include <optional>

namespace vtrack {

/// What a run brought.
struct RunReport {
    qint64 sourceId = 0;
    Downloaded downloaded;
    int failed = 0;             ///< Files that could not be had this time.
    std::optional<Error> error; ///< The worst thing that happened, nothing when all went well.
    QString message;            ///< For people; also `last_sync_message`.

    /// "success" or "error", the guide's words; "pending" after a stop.
    [[nodiscard]] QString status() const;
};

/// One pass over one source (guide, "Sync Function"): what is new in each camera's folder, oldest first, downloaded
/// several at a time, each recorded when it is whole on the disk. Blocks: on a worker, never two for one source.
///
///   in_progress -> list the cameras -> leave out what is recorded -> plan the paths -> download -> record each
///               -> success | error (some files or cameras failed: the others were fetched all the same) | pending
///               (stopped)
class SyncRun {
public:
    /// Called on a worker after each file's row is written.
    using OnFile = std::function<void(const DownloadedFile&)>;

    SyncRun(SyncServices services, qint64 sourceId, OnFile onFile = {});

    /// Never fails as a call: what went wrong is in the report, in `sync_status` and in the activity list.
    [[nodiscard]] RunReport run(const std::stop_token& stop);

private:
    struct Finished;

    [[nodiscard]] Result<void> runOn(Connection& connection, const std::stop_token& stop);
    [[nodiscard]] Result<QList<PlannedDownload>> plan(Connection& connection, const Source& source,
                                                      const std::stop_token& stop);
    [[nodiscard]] Result<void> downloadAll(Connection& connection, const QList<PlannedDownload>& plans,
                                           const std::stop_token& stop);
    [[nodiscard]] Result<void> take(Connection& connection, const Finished& finished);
    [[nodiscard]] DownloadedFile describe(const PlannedDownload& plan, const DownloadOutcome& outcome) const;
    void note(const Error& error, const QString& what, const QString& camera);
    void finish(Connection& connection);

    SyncServices m_services;
    OnFile m_onFile;
    QString m_batchId;
    RunReport m_report;
};

} // namespace vtrack
