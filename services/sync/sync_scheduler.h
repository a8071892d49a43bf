// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync_run.h"
#include "sync_services.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace vtrack {

/// Decides when each source is looked at (guide, "APScheduler Integration"): a QTimer a source, the first run 30 s
/// after it was scheduled, then every 2 to 60 minutes, never two runs of one source at once. Lives on the GUI thread
/// and never blocks it; runs happen in a thread pool of its own.
class SyncScheduler : public QObject {
    Q_OBJECT

public:
    explicit SyncScheduler(SyncServices services, QObject* parent = nullptr);
    /// Stops the runs and waits for their threads, which end within moments.
    ~SyncScheduler() override;

    /// Begins to look after a source, or replaces its schedule.
    /// @param interval from the end of one run to the start of the next; bounded to 2 to 60 minutes.
    void schedule(qint64 sourceId, std::chrono::minutes interval,
                  std::chrono::milliseconds firstAfter = std::chrono::seconds(30));
    /// No more runs of this source; one under way is stopped.
    void unschedule(qint64 sourceId);

    /// A run at once, unless one is under way.
    void runNow(qint64 sourceId);
    void runAllNow();
    /// Holds every run back, stops those under way; resume() starts anew.
    void pause();
    void resume();

    [[nodiscard]] bool isPaused() const { return m_paused; }

    [[nodiscard]] bool isRunning(qint64 sourceId) const;
    [[nodiscard]] bool isAnyRunning() const;
    /// When the next run is due; invalid when none is.
    [[nodiscard]] QDateTime nextRun(qint64 sourceId) const;

    /// Starts every run that is due by the clock. The timers call it; a test may, after moving its clock.
    void startDue();

signals:
    void runStarted(qint64 sourceId);
    void runFinished(const vtrack::RunReport& report);
    void fileArrived(const vtrack::DownloadedFile& file);
    /// nextRun() of this source is another one.
    void scheduleChanged(qint64 sourceId);

private:
    struct Job {
        QTimer timer;
        std::chrono::minutes interval{10};
        QDateTime due;
        bool running = false;
        std::stop_source stop;
    };

    void setDue(qint64 sourceId, Job& job, std::chrono::milliseconds after);
    void start(qint64 sourceId, Job& job, bool byPerson);
    void onRunFinished(const RunReport& report);

    SyncServices m_services;
    QThreadPool m_runs;
    std::unordered_map<qint64, std::unique_ptr<Job>> m_jobs;
    bool m_paused = false;
};

} // namespace vtrack
