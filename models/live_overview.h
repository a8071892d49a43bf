// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_model.h"
#include "camera_model.h"
#include "coverage_model.h"
#include "dashboard_reader.h"
#include "file_model.h"
#include "footage_reader.h"
#include "gap_model.h"
#include "overview.h"
#include "parked_model.h"
#include "source_model.h"
#include "speed_history.h"
#include "transfer_model.h"

namespace vtrack {

class SyncScheduler;

/// Everything the window and the tray show, kept up to date: the models, and the state of the whole in words. GUI
/// thread.
///
///   SyncScheduler --events--> DashboardReader --snapshot--> models --+
///   FootageReport --a day, week or month--> coverage, gaps -------+
///   TransferBoard --10 times a second while a run is on--> transfers +--> overview() --changed()--> window, tray
///   one tick a second: countdowns and relative times ----------------+
class LiveOverview : public QObject {
    Q_OBJECT

public:
    LiveOverview(const Database& database, const TransferBoard& board, const SyncScheduler& scheduler,
                 const Clock& clock, QThreadPool& background, QObject* parent = nullptr);

    [[nodiscard]] const Overview& overview() const { return m_overview; }

    SourceModel sources;
    CameraModel cameras;
    FileModel files;
    ActivityModel activity;
    ParkedModel parked;
    CoverageModel coverage;
    GapModel gaps; ///< In the time that `coverage` shows.
    TransferModel transfers;
    SpeedHistory speed;
    DashboardReader reader;
    FootageReader footage;

    [[nodiscard]] const Clock& clock() const { return m_clock; }

    /// Forms the state anew now. For what no signal tells: a pause with no source to pause.
    void update();

signals:
    /// overview() is another one.
    void changed();
    /// The sources were read; the first time, and whenever they may be others.
    void loaded();
    /// A second went by.
    void ticked();

private:
    /// How long a source's run has moved nothing.
    struct Movement {
        qint64 seen = -1; ///< Tells whether anything moved: bytes on the board and files that arrived.
        std::chrono::milliseconds since{0};
        bool downloading = false;
    };

    void show(const DashboardSnapshot& snapshot);
    void tick();
    void followMovement();
    void watch();
    [[nodiscard]] Alarm alarmOf(const SourceRow& source, const QDateTime& now) const;
    [[nodiscard]] OverviewFacts facts() const;

    const SyncScheduler& m_scheduler;
    const Clock& m_clock;
    const TransferBoard& m_board;
    QTimer m_everySecond;
    QHash<qint64, Movement> m_movements; ///< By source, while its run is on.
    QHash<qint64, qint64> m_arrived;     ///< Files since the start, by source.
    QHash<qint64, Alarm> m_alarms;       ///< The worst of each source and its cameras.
    Alarm m_worst;
    int m_troubled = 0; ///< Sources and cameras with an alarm.
    Overview m_overview;
    bool m_loaded = false;
    QString m_failure;
    QSet<qint64> m_ended; ///< Sources whose run ended, but what it brought is not read yet: still "checking".
};

} // namespace vtrack
