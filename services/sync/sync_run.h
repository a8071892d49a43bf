// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery.h"
#include "downloader.h"
#include "sync_services.h"
#include "sync_status_store.h"

#include <deque>
#include <functional>
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
    /// When to look again, counted from the end of the run; nothing: only when somebody asks (the sign-in ended).
    std::optional<std::chrono::minutes> nextAfter = {};

    /// "success" or "error", the guide's words; "pending" after a stop.
    [[nodiscard]] QString status() const;
};

/// One pass over one source (guide, "Sync Function"): what is new in Drive, oldest first, downloaded several at a time,
/// each recorded when it is whole on the disk. Blocks: on a worker, never two for one source.
///
///   in_progress -> Discovery -> pending files, oldest first -> Downloader -> record | park -> ...
///               -> success | error (some files or cameras failed: the others were fetched all the same) | pending
///               (stopped)
class SyncRun {
public:
    /// Why the run takes place.
    enum class Trigger {
        Schedule,
        Person, ///< Somebody asked for it: parked files are tried at once.
    };

    /// Called on a worker after each file's row is written.
    using OnFile = std::function<void(const DownloadedFile&)>;

    SyncRun(SyncServices services, qint64 sourceId, Trigger trigger = Trigger::Person, OnFile onFile = {});

    /// Never fails as a call: what went wrong is in the report, in `sync_status` and in the activity list.
    [[nodiscard]] RunReport run(const std::stop_token& stop);

private:
    struct Finished;
    class Downloads;

    [[nodiscard]] Result<void> runOn(Connection& connection, const std::stop_token& stop);
    [[nodiscard]] Result<void> checkFolder(Connection& connection, const Source& source) const;
    [[nodiscard]] Result<void> fetchPending(Connection& connection, const Source& source, const std::stop_token& stop);
    [[nodiscard]] Result<void> take(Connection& connection, const std::deque<Finished>& finished,
                                    const std::stop_token& stop);
    [[nodiscard]] Result<void> syncFolders(const std::deque<Finished>& finished) const;
    [[nodiscard]] Result<void> takeFailure(Connection& connection, const Finished& finished,
                                           const std::stop_token& stop);
    /// Whether every other file would fail alike; finds out by a try.
    [[nodiscard]] bool isCommonTrouble(const Error& error, const std::stop_token& stop);
    [[nodiscard]] DownloadedFile describe(const PlannedDownload& plan, const DownloadOutcome& outcome) const;
    void note(const Error& error, const QString& what, const QString& camera);
    void finish(Connection& connection);
    [[nodiscard]] std::optional<std::chrono::minutes> nextAfter(std::chrono::minutes interval,
                                                                const QDateTime& now) const;

    SyncServices m_services;
    Trigger m_trigger;
    OnFile m_onFile;
    QString m_batchId;
    RunReport m_report;
};

} // namespace vtrack
