// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blame.h"
#include "download_plan.h"
#include "downloader.h"
#include "planner.h"
#include "run_context.h"

#include <QSet>

#include <deque>
#include <map>

namespace vtrack {

/// Brings what is observed and wanted to the disk, several files at once, and records each that is whole. A file that
/// cannot be had is put off, and the others go on; what concerns all ends the downloads, but not the search for more.
///
///   observed --planFile()--> Fetch --> begun --> Downloader --> whole: recorded (row added, observation and beginning
///      ^                                 |           |           removed, in one transaction)
///      '----- put off, or left for the next run -----'
/// What an earlier run began is looked for on the disk first: what is there whole is recorded, whatever Drive has now.
/// Run's thread.
class Fetching {
public:
    /// Called after a file's row is written.
    using OnFile = std::function<void(const DownloadedFile&)>;

    Fetching(RunContext& run, OnFile onFile);
    ~Fetching();
    Fetching(const Fetching&) = delete;
    Fetching& operator=(const Fetching&) = delete;

    /// Before anything else: nothing is fetched where the source's folder is not recognised, and that is told although
    /// nothing waits.
    void begin();
    /// Starts downloads for which there is room.
    void startDue();

    /// There may be more than the last time.
    void lookAgain() { m_exhausted = false; }

    /// Writes down what ended since the last time, all good ones in one transaction: the disk is waited for once. No
    /// row is written before the file's name itself is safe.
    void recordFinished();

private:
    /// A download that ended.
    struct Finished {
        PlannedDownload plan;
        Result<DownloadedFile> outcome;
        bool isSafe = false;          ///< A loss of power does not take its name back.
        bool wasBegunEarlier = false; ///< Found on the disk, not fetched by this run.
    };

    /// A whole file of which nobody knew whether it has a row.
    enum class Found {
        WithoutRow,
        Settled, ///< It has one, or was one too many and is gone.
        Unsure,  ///< To be asked again.
    };

    [[nodiscard]] bool isExhausted() const { return m_due.empty() && m_exhausted; }

    [[nodiscard]] bool hasRoom();
    [[nodiscard]] Result<void> readDue();
    [[nodiscard]] Result<void> take(const QList<PendingFile>& files);
    void start(const PlannedDownload& plan);
    [[nodiscard]] Result<void> findBegun();
    [[nodiscard]] Result<QStringList> find(const QList<BegunFile>& begun);
    [[nodiscard]] Result<Found> kindOf(const DriveFile& drive, const QString& path);
    [[nodiscard]] DownloadedFile describe(const PlannedDownload& plan, const DownloadOutcome& outcome) const;
    [[nodiscard]] std::deque<Finished> takeSafe();
    void makeSafe(const QString& folder);
    [[nodiscard]] Result<void> record(std::deque<Finished>& finished);
    [[nodiscard]] Result<qint64> recordOne(const Finished& one);
    void fail(const Finished& one);
    void end(const Error& error);

    RunContext& m_run;
    OnFile m_onFile;
    QString m_batchId;
    PendingStore m_pending;
    BegunFileStore m_begun;
    FileStore m_files;
    DownloadPlan m_paths;
    Downloader m_downloader;
    Blame m_blame;
    std::stop_source m_stop; ///< Requested with the run's, and when going on makes no sense.
    std::stop_callback<std::function<void()>> m_forward;
    std::deque<PlannedDownload> m_due;
    QSet<QString> m_taken; ///< Files that this run begins, or leaves for the next.
    std::deque<Finished> m_finished;
    std::map<QString, std::deque<Finished>> m_unsafe; ///< Whole ones, by their folders.
    QSet<QString> m_syncing;                          ///< Folders.
    int m_underWay = 0;
    bool m_exhausted = false;
    bool m_closed = false; ///< Nothing more is started.
};

} // namespace vtrack
