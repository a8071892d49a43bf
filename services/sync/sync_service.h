// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background_tasks.h"
#include "lifetime_recorder.h"
#include "settings_activity.h"
#include "sync_scheduler.h"
#include "upkeep.h"
#include "when_done.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QtConcurrentRun>

namespace vtrack {

/// The only class that decides what is scheduled. It reads the source table after each notification of a change and
/// once a minute (another process may have changed it), and updates SyncScheduler accordingly. While the table cannot
/// be read, the schedule stays as it is. Windows and commands only notify it and show its state. Main thread; reads on
/// a worker. It also notes each minute that the program runs (LifetimeRecorder).
///
///   not scheduled --in the table, enabled--> scheduled --gone, paused by a person, or to be removed--> not scheduled
///                                              |  ^
///    sign-in, client or key are refused:       v  |  the credentials changed, here or elsewhere; or its wait is over
///                                            refused
class SyncService final : public QObject {
    Q_OBJECT

public:
    /// @param credentialFolders DataFolder::credentialFolders().
    SyncService(SyncServices services, LiveSettings& settings, QStringList credentialFolders,
                QObject* parent = nullptr);
    ~SyncService() override;

    /// Reads the sources now and then every minute. The daily upkeep begins after the first runs, so that a slow disk
    /// does not delay them.
    /// @param firstAfter when the sources of the first reading run; those found later run at once.
    void start(std::chrono::milliseconds firstAfter = std::chrono::seconds(30));

    /// Call after a change of the sources. A new source, or one whose cameras or folder have changed, runs at once.
    void sourcesChanged();
    /// Call after a sign-in: all sources run at once.
    void signedIn();

    /// Runs `work` on a worker while the source is not scheduled. A run in progress is told to stop; `work` waits for
    /// its end by a claim (RunClaims). Afterwards the source is scheduled again if it still exists.
    /// @return the result of `work`.
    template <typename Work> auto whileUnscheduled(qint64 sourceId, Work work) -> QFuture<std::invoke_result_t<Work>> {
        holdBack(sourceId);
        auto future = QtConcurrent::run(&m_held, work);
        whenDone(future, this, [this, sourceId](const auto&) { letGo(sourceId); });
        return future;
    }

    [[nodiscard]] SyncScheduler& scheduler() { return m_scheduler; }

    [[nodiscard]] const SyncScheduler& scheduler() const { return m_scheduler; }

    /// Call when the program ends in good order: notes that it was closed.
    void noteEnd();

    /// Reads the source table.
    void look();
    /// Called by the timer every minute.
    void everyMinute();

signals:
    /// The schedule matches the source table.
    void sourcesRead();
    /// The source table cannot be read; emitted once until sourcesRead().
    void sourcesUnreadable(const vtrack::Error& error);
    /// Google no longer accepts the sign-in; emitted once until signInWorks().
    void signInEnded(const QString& sentence);
    void signInWorks();
    /// No program synced for hours before this one began. Also written to the activity.
    void wasAway(const QString& sentence);

private:
    /// The part of a source that matters for its schedule.
    struct Planned {
        qint64 id = 0;
        std::chrono::minutes interval{10};
        QString definition; ///< Changes if the next run would do something else.
    };

    /// The result of one reading.
    struct Seen {
        Result<QList<Planned>> enabled;
        QString credentials;      ///< Changes with the credential files.
        bool isConnected = false; ///< Whether the stored sign-in is one that Google accepts, as far as known.
    };

    [[nodiscard]] static Result<QList<Planned>> enabledSources(const SyncServices& services);
    [[nodiscard]] static QString stampOf(const QStringList& folders);
    void onSeen(const Seen& seen);
    void follow(const QList<Planned>& enabled);
    void followCredentials(const Seen& seen);
    [[nodiscard]] bool wereReplacedMeanwhile() const;
    void tellSignInEnded();
    void onRunFinished(const RunReport& report);
    void holdBack(qint64 sourceId);
    void letGo(qint64 sourceId);
    void beginUpkeep();
    void noteLife();

    SyncServices m_services;
    QStringList m_credentialFolders;
    QThreadPool m_held; ///< The work of whileUnscheduled(), which may take long.
    SyncScheduler m_scheduler;
    SettingsActivity m_settingsActivity;
    Upkeep m_upkeep;
    QFileSystemWatcher m_credentials;
    QTimer m_minute;
    std::chrono::milliseconds m_firstAfter{0};
    QHash<qint64, Planned> m_planned;
    QSet<qint64> m_heldBack;
    QSet<qint64> m_refused;                ///< Sources whose last run failed for what other credentials may mend.
    QString m_refusedStamp;                ///< The stamp of the refused credentials; null until the next reading.
    QString m_stamp;                       ///< Of the last reading.
    QHash<qint64, QString> m_stampAtStart; ///< Of the last reading before the last run of a source began.
    bool m_stampIsOld = false;             ///< The reading that is under way may have begun before the refusal.
    QString m_endedSentence;               ///< For people, of a sign-in that ended; empty once it is told.
    bool m_signInEnded = false;            ///< signInEnded() was emitted, and signInWorks() not yet.
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_unreadable = false;
    bool m_upkeepBegun = false;
    std::shared_ptr<LifetimeRecorder> m_life; ///< Of this program, from start() on. Used in the lane of notes only.
    BackgroundTasks m_backgroundTasks;
};

} // namespace vtrack
