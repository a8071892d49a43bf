// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_store.h"
#include "sync_scheduler.h"
#include "transfer_board.h"
#include "watch_report.h"

#include <memory>

namespace vtrack {

/// Notices that nothing happens where something should, though nobody reports an error (see watchdog.h), with or
/// without a window. What it finds is in alarms() at once; what still holds a minute later is told once, also across
/// restarts: an activity line and a signal, and another one when it is over. Main thread; reads on a worker.
///
///   quiet --a rule says so--> found --a minute later--> told (row of `alarms`) --no rule says so--> over, told
///     ^                         |                          |
///     '-------- no longer ------'                          '-- paused or removed by a person: forgotten
class Watcher final : public QObject {
    Q_OBJECT

public:
    Watcher(const Database& database, const TransferBoard& board, const SyncScheduler& scheduler, const Clock& clock,
            QObject* parent = nullptr);
    ~Watcher() override;

    /// What is wrong now, by source.
    [[nodiscard]] const QList<FoundAlarm>& alarms() const { return m_alarms; }

    /// All active sources as they were read last.
    [[nodiscard]] const QList<WatchedSource>& sources() const { return m_sources; }

    /// Reads and judges. The minute's timer and the end of each run call it; a test may, after moving its clock.
    void look();
    /// Judges what was read last by the present time. The timer calls it every 10 s.
    void judge();

signals:
    /// alarms() is another list.
    void changed();
    /// sources() was read.
    void looked();
    /// These are told now, the first time.
    void raised(const QList<vtrack::FoundAlarm>& alarms);
    /// These were told and are over.
    void ended(const QList<vtrack::FoundAlarm>& alarms);

private:
    /// How long a source's run has moved nothing.
    struct Movement {
        qint64 seen = -1; ///< Tells whether anything moved: bytes on the board and files that arrived.
        std::chrono::milliseconds since{0};
        bool downloading = false;
    };

    /// What one look found.
    struct Seen {
        Result<QList<WatchedSource>> sources;
        std::optional<QList<AlarmRow>> told; ///< The first time only.
    };

    /// An alarm that was told, or will be when it lasts.
    struct Open {
        FoundAlarm found;
        std::chrono::milliseconds since{0}; ///< Monotonic.
        bool told = false;
    };

    void onSeen(const Seen& seen);
    void followMovement();
    [[nodiscard]] SourceFacts factsOf(const WatchedSource& source, const QDateTime& now) const;
    [[nodiscard]] bool isWatched(const FoundAlarm& alarm) const;
    void tell();
    void keep(const FoundAlarm& found);
    void note(const QList<FoundAlarm>& raised, const QList<FoundAlarm>& over, const QList<FoundAlarm>& forgotten);

    const Database& m_database;
    const TransferBoard& m_board;
    const SyncScheduler& m_scheduler;
    const Clock& m_clock;
    QThreadPool m_worker; ///< One thread: the report is used by one at a time, and notes keep their order.
    std::shared_ptr<WatchReport> m_report;
    QTimer m_everyMinute;
    QTimer m_every10Seconds;
    QDateTime m_began; ///< Nobody is late for what was due before.
    QList<WatchedSource> m_sources;
    QHash<qint64, Movement> m_movements; ///< By source, while its run is on.
    QHash<qint64, qint64> m_arrived;     ///< Files since the start, by source.
    QList<FoundAlarm> m_alarms;
    QHash<QString, Open> m_open; ///< By kind, source and camera.
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_knowsWhatWasTold = false;
};

/// What is told when the alarm is over.
[[nodiscard]] QString overSentence(const FoundAlarm& alarm);

} // namespace vtrack
