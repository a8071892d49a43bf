// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_settings.h"
#include "sync_run.h"
#include "sync_services.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

namespace vtrack {

/// Decides when each source is looked at (guide, "APScheduler Integration"): a QTimer a source, the first run 30 s
/// after it was scheduled, then every 2 to 60 minutes, in peak hours less often, never two runs of one source at once.
/// A run that was missed in the computer's sleep takes place once, within a minute of waking, and a clock that is set
/// back makes nobody wait for longer. Lives on the main thread and never blocks it; runs happen in a thread pool of its
/// own.
///
///   waiting --due--> running --ended--> waiting (until its interval is over, or what the report says)
///      ^                |                  |
///      '---resume------paused <--pause-----'     until a time or for good; settings.ini remembers it
class SyncScheduler : public QObject {
    Q_OBJECT

public:
    /// A pause that was not over at the last end of the program goes on.
    SyncScheduler(SyncServices services, LiveSettings& settings, QObject* parent = nullptr);
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

    /// Holds every run back and stops those under way, until resume() or the time given, whichever comes first.
    /// @param until invalid: for good.
    void pause(const QDateTime& until = {});
    void resume();

    [[nodiscard]] bool isPaused() const { return m_pausedUntil.has_value(); }

    /// When the pause ends by itself; invalid when there is none, or it is for good.
    [[nodiscard]] QDateTime pausedUntil() const { return m_pausedUntil.value_or(QDateTime()); }

    [[nodiscard]] bool isRunning(qint64 sourceId) const;
    [[nodiscard]] bool isAnyRunning() const;
    /// When the next run is due; invalid when none is.
    [[nodiscard]] QDateTime nextRun(qint64 sourceId) const;

    /// Ends a pause that is over, and starts every run that is due by the clock. The timers call it; a test may, after
    /// moving its clock.
    void startDue();

signals:
    void runStarted(qint64 sourceId);
    void runFinished(const vtrack::RunReport& report);
    void fileArrived(const vtrack::DownloadedFile& file);
    /// nextRun() of this source is another one.
    void scheduleChanged(qint64 sourceId);
    void pauseChanged();

private:
    struct Job {
        explicit Job(QObject* scheduler)
            : timer(scheduler) {}

        QTimer timer;
        std::chrono::minutes interval{10};
        QDateTime due;
        QDateTime ended; ///< Of the run from which the interval is counted; invalid where none is.
        bool running = false;
        bool wanted = true; ///< False after unschedule(), while a run is still ending.
        std::stop_source stop;
    };

    void setDue(qint64 sourceId, Job& job, std::chrono::milliseconds after);
    void noteDue(qint64 sourceId, const QDateTime& due);
    void arm(QTimer& timer, const QDateTime& due) const;
    void followClock();
    void holdPause();
    void followLeastInterval();
    void start(qint64 sourceId, Job& job, bool byPerson);
    void onRunFinished(const RunReport& report);
    void wait(const RunReport& report, Job& job);

    SyncServices m_services;
    LiveSettings& m_settings;
    QThreadPool m_runs;
    QThreadPool m_notes; ///< One thread: what is written last is true.
    std::unordered_map<qint64, std::unique_ptr<Job>> m_jobs;
    std::optional<QDateTime> m_pausedUntil;
    QTimer m_pauseEnds;
    QDateTime m_lastLook; ///< At the clock, at most a minute ago while something is due.
};

} // namespace vtrack
