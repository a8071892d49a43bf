// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_facts.h"
#include "alarm_store.h"
#include "sync_scheduler.h"
#include "transfer_board.h"

#include <deque>
#include <functional>
#include <memory>

namespace vtrack {

/// Detects that expected events do not happen although no error was reported (see alarm_rules.h), with or without a
/// window. New alarms are in alarms() at once. An alarm that is `lasting` is reported once, also across restarts: an
/// activity line and a signal, and again when it is over. Main thread; reads on a worker.
///
///   quiet --a rule applies--> found --it is lasting--> reported (row of `alarms`) --rule is over--> over, reported
///     ^                         |                         |
///     '-------- no longer ------'                         '-- paused or removed by a person, or known: deleted
class Watcher final : public QObject {
    Q_OBJECT

public:
    Watcher(const Database& database, const TransferBoard& board, const SyncScheduler& scheduler, const Clock& clock,
            QObject* parent = nullptr);
    ~Watcher() override;

    /// How often the rules are applied.
    static constexpr std::chrono::seconds judging{5};
    /// Shorter alarms are not reported.
    static constexpr std::chrono::seconds lasting{15};
    /// For so long after the computer woke or its clock was set, no new alarm is reported: checks that are due begin by
    /// then.
    static constexpr std::chrono::seconds settling{60};

    /// The current alarms, by source.
    [[nodiscard]] const QList<FoundAlarm>& alarms() const { return m_alarms; }

    /// What would be alarms if a person did not know of it.
    [[nodiscard]] const QList<FoundAlarm>& known() const { return m_known; }

    /// All active sources, as last read.
    [[nodiscard]] const QList<WatchedSource>& sources() const { return m_sources; }

    /// Reads and evaluates. Called every minute, after each run, and by tests after moving the clock.
    void look();
    /// Evaluates the last facts at the current time. Called at each `judging`, when a run begins, and by tests.
    void judge();

signals:
    /// alarms() or known() has changed.
    void changed();
    /// sources() was read.
    void looked();
    /// These alarms are reported for the first time.
    void raised(const QList<vtrack::FoundAlarm>& alarms);
    /// These reported alarms are over.
    void ended(const QList<vtrack::FoundAlarm>& alarms);
    /// What was raised, has ended or has another severity is in the database, or could not be written yet.
    void noted();
    /// A way by which alarms leave this computer fails for long, or works again. Emitted by AlarmMessenger.
    void channelChanged(const QString& sentence, bool works);

private:
    /// Tracks the progress of a source's run.
    struct Movement {
        qint64 seen = -1; ///< Changes with progress: bytes on the board and files that arrived.
        std::chrono::milliseconds since{0};
        bool downloading = false;
    };

    /// The result of one reading.
    struct Seen {
        Result<QList<WatchedSource>> sources;
        std::optional<QList<AlarmRow>> told; ///< The first time only.
    };

    /// An alarm that was reported, or will be if it lasts.
    struct Open {
        FoundAlarm found;
        std::chrono::milliseconds since{0}; ///< Monotonic.
        bool told = false;
    };

    void onSeen(const Seen& seen);
    void followClock();
    void followMovement();
    [[nodiscard]] SourceFacts factsOf(const WatchedSource& source, const QDateTime& now) const;
    [[nodiscard]] bool isWatched(const FoundAlarm& alarm) const;
    void tell();
    void keep(const FoundAlarm& found);
    void write(std::function<Result<void>(Connection&)> work);
    void writeNext();
    void note(const QList<FoundAlarm>& raised, const QList<FoundAlarm>& over, const QList<FoundAlarm>& forgotten);

    const Database& m_database;
    const TransferBoard& m_board;
    const SyncScheduler& m_scheduler;
    const Clock& m_clock;
    QThreadPool m_worker; ///< One thread, because the report is not thread-safe and writes must keep their order.
    std::shared_ptr<AlarmReport> m_report;
    QTimer m_everyMinute;
    QTimer m_judging;
    QDateTime m_began;                              ///< Runs that were due before the start are not overdue.
    QDateTime m_judged;                             ///< Last; invalid before the first time.
    std::chrono::milliseconds m_judgedMonotonic{0}; ///< The same.
    std::chrono::milliseconds m_settled{0};         ///< Monotonic: until then, nothing new is reported.
    QList<WatchedSource> m_sources;
    QHash<qint64, Movement> m_movements; ///< By source, while its run is on.
    QHash<qint64, qint64> m_arrived;     ///< Files since the start, by source.
    QList<FoundAlarm> m_alarms;
    QList<FoundAlarm> m_known;
    QHash<QString, Open> m_open; ///< By kind, source and camera.
    std::deque<std::function<Result<void>(Connection&)>> m_toWrite;
    bool m_isWriting = false; ///< What is no longer in m_toWrite.
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_knowsWhatWasTold = false;
};

/// The sentence for the end of an alarm.
[[nodiscard]] QString overSentence(const FoundAlarm& alarm);

} // namespace vtrack
