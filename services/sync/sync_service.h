// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errands.h"
#include "sync_scheduler.h"
#include "upkeep.h"
#include "when_done.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QtConcurrentRun>

namespace vtrack {

/// Decides what is scheduled, and nobody else does: it reads the source table itself, after each change it is told of
/// and once a minute (another process may have changed it), and keeps SyncScheduler in step with it. While the table
/// cannot be read, what was scheduled goes on. Windows and commands only tell it what happened, and look. Main thread;
/// reads on a worker.
///
///   not scheduled --in the table, enabled--> scheduled --gone, or paused by a person--> not scheduled
///                                              |  ^
///                     its sign-in has ended:   v  |  somebody signed in, here or elsewhere; or an hour is over
///                                           signed out
class SyncService final : public QObject {
    Q_OBJECT

public:
    /// @param tokensFolder where the credentials lie: when something changes there, somebody may have signed in.
    SyncService(SyncServices services, LiveSettings& settings, QString tokensFolder, QObject* parent = nullptr);
    ~SyncService() override;

    /// Reads the sources, and again each minute from now on. The daily upkeep begins after the first runs, so that a
    /// slow or dead disk holds none of them up.
    /// @param firstAfter when the sources of the first reading run; those found later run at once.
    void start(std::chrono::milliseconds firstAfter = std::chrono::seconds(30));

    /// Something about the sources is different. One that is new or whose cameras or folder changed runs at once.
    void sourcesChanged();
    /// Somebody signed in: everything runs at once.
    void signedIn();

    /// Does `work` on a worker while the source has no run: one that is under way is stopped and waited for. Afterwards
    /// the source is scheduled again, if it is still there.
    /// @return what `work` returned.
    template <typename Work> auto whileStopped(qint64 sourceId, Work work) -> QFuture<std::invoke_result_t<Work>> {
        holdBack(sourceId);
        auto future = QtConcurrent::run(&m_held, [&claims = m_services.claims, sourceId, work] {
            const auto claim = claims.take(sourceId, {});
            return work();
        });
        whenDone(future, this, [this, sourceId](const auto&) { letGo(sourceId); });
        return future;
    }

    [[nodiscard]] SyncScheduler& scheduler() { return m_scheduler; }

    [[nodiscard]] const SyncScheduler& scheduler() const { return m_scheduler; }

    /// Reads the source table.
    void look();
    /// What the minute's timer does.
    void everyMinute();

signals:
    /// The schedule is in step with the source table.
    void sourcesRead();
    /// The source table cannot be read; said once, until sourcesRead().
    void sourcesUnreadable(const vtrack::Error& error);
    /// Google no longer accepts the sign-in; said once, until signInWorks().
    void signInEnded(const QString& sentence);
    void signInWorks();

private:
    /// What counts of a source for its schedule.
    struct Planned {
        qint64 id = 0;
        std::chrono::minutes interval{10};
        QString definition; ///< Tells whether the next run would do something else.
    };

    /// What one look found.
    struct Seen {
        Result<QList<Planned>> enabled;
        QString credentials; ///< Tells whether the files with the credentials changed.
    };

    [[nodiscard]] static Result<QList<Planned>> enabledSources(const Database& database);
    [[nodiscard]] static QString stampOf(const QString& folder);
    void onSeen(const Seen& seen);
    void follow(const QList<Planned>& enabled);
    void followCredentials(const QString& stamp);
    void onRunFinished(const RunReport& report);
    void holdBack(qint64 sourceId);
    void letGo(qint64 sourceId);
    void beginUpkeep();

    SyncServices m_services;
    QString m_tokensFolder;
    QThreadPool m_held; ///< What whileStopped() does may take long.
    SyncScheduler m_scheduler;
    Upkeep m_upkeep;
    QFileSystemWatcher m_tokens;
    QTimer m_minute;
    std::chrono::milliseconds m_firstAfter{0};
    QHash<qint64, Planned> m_planned;
    QSet<qint64> m_heldBack;
    QSet<qint64> m_signedOut; ///< Sources whose last run was refused.
    QString m_refusedStamp;   ///< Of the credentials that were refused; null before the look that follows.
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_unreadable = false;
    bool m_upkeepBegun = false;
    Errands m_errands;
};

} // namespace vtrack
