// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download_plan.h"
#include "downloader.h"
#include "earlier_downloads.h"
#include "error_scope.h"
#include "planner.h"
#include "run_context.h"

#include <QSet>

#include <deque>
#include <map>
#include <optional>

namespace vtrack {

/// Downloads pending files in parallel, and records the complete ones. A file that fails is retried later and does not
/// stop the others. An error that affects everything ends the downloads, but not the search.
///
///   observed --planFile()--> Fetch --> begun --> Downloader --> recorded (row added, rows of pending and begun files
///      ^                                 |           |           removed, in one transaction)
///      '---- retrying, or left for the next run -----'
/// Downloads that an earlier run started are searched on the disk first (EarlierDownloads): complete files are
/// recorded, even if Drive has changed. Run's thread.
class Fetching {
public:
    /// Called after a file's row is written.
    using OnFile = std::function<void(const DownloadedFile&)>;

    Fetching(RunContext& run, OnFile onFile);
    ~Fetching();
    Fetching(const Fetching&) = delete;
    Fetching& operator=(const Fetching&) = delete;

    /// Call first: checks the source's folder. If it is not recognised, nothing is fetched, and this is reported even
    /// without pending files.
    void begin();
    /// Starts downloads as far as there is capacity.
    void startDue();

    /// There may be new pending files.
    void lookAgain() { m_exhausted = false; }

    /// Records the downloads that have ended since the last call, all successful ones in one transaction. A row is
    /// written only after the file's name is durable.
    void recordFinished();

private:
    /// A download that ended.
    struct Finished {
        PlannedDownload plan;
        Result<DownloadedFile> outcome;
        bool isSafe = false;          ///< Its name survives a power failure.
        bool mayBeThere = false;      ///< It may be complete on the disk: even if it failed, no other gets its path.
        bool wasBegunEarlier = false; ///< Searched on the disk, not fetched by this run.
    };

    [[nodiscard]] bool isExhausted() const { return m_due.empty() && m_exhausted; }

    [[nodiscard]] bool hasRoom(Workers::Lane lane);
    [[nodiscard]] Result<QList<PendingFile>> untaken(const QDateTime& now);
    /// Plans the files that are due.
    [[nodiscard]] Result<void> readDue();
    [[nodiscard]] Result<void> take(const QList<PendingFile>& files);
    void start(const PlannedDownload& plan);
    void finish(const PlannedDownload& planned, const DownloadedFile& file);
    [[nodiscard]] Result<void> findBegun();
    [[nodiscard]] std::deque<Finished> takeSafe();
    void makeSafe(const QString& folder);
    [[nodiscard]] Result<void> record(std::deque<Finished>& finished);
    [[nodiscard]] Result<qint64> recordOne(const Finished& one);
    void fail(const Finished& one);
    /// ErrorScope::KnownGood.
    [[nodiscard]] std::optional<DriveFile> knownGood(const QSet<qint64>& failed);
    void end(const Error& error);

    RunContext& m_run;
    OnFile m_onFile;
    QString m_batchId;
    PendingStore m_pending;
    StartedDownloadStore m_begun;
    FileStore m_files;
    DownloadPlan m_paths;
    Downloader m_downloader;
    EarlierDownloads m_earlier;
    ErrorScope m_errorScope;
    std::stop_source m_stop; ///< Triggered with the run's, and when continuing is useless.
    std::stop_callback<std::function<void()>> m_forward;
    std::deque<PlannedDownload> m_due;
    QSet<QString> m_taken; ///< Files that this run has started, or left for the next.
    std::deque<Finished> m_finished;
    std::map<QString, std::deque<Finished>> m_unsafe; ///< Complete files, by folder.
    QSet<QString> m_syncing;                          ///< Folders.
    std::map<Workers::Lane, int> m_underWay;
    bool m_exhausted = false;
    bool m_closed = false; ///< No more downloads are started.
};

} // namespace vtrack
