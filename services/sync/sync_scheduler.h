// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background_tasks.h"
#include "countdown.h"
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

/// Decides when each source is checked (guide, "APScheduler Integration"): one QTimer for each source, the first run 30
/// s after it was scheduled, then every `SyncInterval`, in peak hours less often, never two runs of one source at
/// once. A scheduled source always runs, waits for a due time or is paused, regardless of its last run. Waits are
/// Countdowns: a run that was missed while the computer slept happens once, within a minute of waking, and a wrong
/// clock does not make a wait longer. Lives on the main thread and never blocks it; runs happen on the workers.
///
///   waiting --due--> running --ended--> waiting (until its interval is over, or what the report says)
///      ^                |                  |
///      '---resume------paused <--pause-----'     until a time or until resumed; stands in settings.ini, where it may
///                                                also be set
class SyncScheduler : public QObject {
    Q_OBJECT

public:
    /// A pause that was active when the program ended continues.
    SyncScheduler(SyncServices services, LiveSettings& settings, QObject* parent = nullptr);
    /// Stops the runs and waits for their threads.
    ~SyncScheduler() override;

    /// Schedules a source, or replaces its schedule.
    /// @param interval from the end of one run to the start of the next; bounded to SyncInterval's.
    void schedule(qint64 sourceId, std::chrono::minutes interval,
                  std::chrono::milliseconds firstAfter = std::chrono::seconds(30));
    /// Changes the interval of a scheduled source; the time waited so far counts.
    void setInterval(qint64 sourceId, std::chrono::minutes interval);
    /// Removes the source from the schedule; stops a run in progress.
    void unschedule(qint64 sourceId);

    /// Starts a run at once, unless one is in progress. For a person's request.
    void runNow(qint64 sourceId);
    void runAllNow();
    /// The same for a person who chose "Sync now": with a line in the activity, about the source or all.
    void syncNow(qint64 sourceId);
    void syncAllNow();
    /// Makes the next run due now, or right after a run in progress. A pause delays it.
    void runSoon(qint64 sourceId);

    /// Stops all runs and starts none until resume() or the given time, whichever comes first. For a person in the
    /// window or the tray: like every begin and end of a pause, it gets a line in the activity, which says so.
    /// @param until invalid: until resumed.
    void pause(const QDateTime& until = {});
    void resume();

    [[nodiscard]] bool isPaused() const { return m_pausedUntil.has_value(); }

    /// When the pause ends; invalid if there is none, or it lasts until resumed.
    [[nodiscard]] QDateTime pausedUntil() const { return m_pausedUntil.value_or(QDateTime()); }

    [[nodiscard]] bool isScheduled(qint64 sourceId) const;
    [[nodiscard]] bool isRunning(qint64 sourceId) const;
    [[nodiscard]] bool isAnyRunning() const;
    /// When the pause began; invalid without one, or where that is unknown.
    [[nodiscard]] QDateTime pausedSince() const;

    /// When the next run is due; invalid while the source runs, is paused or is not scheduled.
    [[nodiscard]] QDateTime nextRun(qint64 sourceId) const;

    /// The shortest time between two checks of a source now: see LiveSettings.
    [[nodiscard]] std::chrono::minutes leastInterval() const { return m_settings.leastInterval(); }

    /// Ends a pause that is over, and starts every run that is due. Called by the timers, and by tests after moving the
    /// clock.
    void startDue();

signals:
    void runStarted(qint64 sourceId);
    void runFinished(const vtrack::RunReport& report);
    void fileArrived(const vtrack::DownloadedFile& file);
    /// nextRun() of this source has changed.
    void scheduleChanged(qint64 sourceId);
    void pauseChanged();
    /// The line about it is in the activity.
    void pauseNoted();

private:
    /// Who begins or ends a pause.
    enum class By {
        Person,   ///< In the window or the tray.
        Settings, ///< A command, or a person with an editor.
        Time,     ///< It is over.
    };

    struct Job {
        explicit Job(QObject* scheduler)
            : timer(scheduler) {}

        QTimer timer;
        std::chrono::minutes interval{10};
        Countdown wait;          ///< Until the next run; inactive during a run and in a pause.
        QDateTime due;           ///< The end of `wait` by the time of day, as last reported.
        bool isFollowUp = false; ///< The next or present run is one for what settles.
        bool byInterval = false; ///< Whether `wait` is its interval, counted from the end of a run.
        bool running = false;
        bool again = false; ///< Due as soon as the present run has ended.
        bool wanted = true; ///< False after unschedule(), while a run is still ending.
        std::stop_source stop;
    };

    [[nodiscard]] Job* wanted(qint64 sourceId) const;
    void setWait(qint64 sourceId, Job& job, const Countdown& wait);
    void waitFor(qint64 sourceId, Job& job, std::chrono::milliseconds span);
    void tellDue(qint64 sourceId, Job& job, const QDateTime& due);
    void noteDue(qint64 sourceId, const QDateTime& due);
    static void stopWaiting(Job& job);
    void arm(QTimer& timer, const Countdown& wait) const;
    void beginPause(const QDateTime& until, By by);
    void endPause(By by);
    void note(const QString& sentence, const QString& kind = QStringLiteral("pause"), qint64 sourceId = 0);
    void followClock();
    void holdPause();
    void followSettings();
    void followLeastInterval();
    void stretch(qint64 sourceId, Job& job);
    void start(qint64 sourceId, Job& job, bool byPerson);
    void onRunFinished(const RunReport& report);
    void scheduleAfter(const RunReport& report, Job& job);

    SyncServices m_services;
    LiveSettings& m_settings;
    std::unordered_map<qint64, std::unique_ptr<Job>> m_jobs;
    std::optional<QDateTime> m_pausedUntil;
    Countdown m_pause; ///< Until the pause ends; inactive without a pause, and for one until resumed.
    QTimer m_pauseEnds;
    BackgroundTasks m_backgroundTasks; ///< Destroyed first, because running work uses the other members.
};

} // namespace vtrack
