// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_model.h"
#include "camera_model.h"
#include "coverage_model.h"
#include "dashboard_reader.h"
#include "footage_reader.h"
#include "gap_model.h"
#include "overview.h"
#include "recent_files_model.h"
#include "retry_model.h"
#include "short_disk.h"
#include "source_model.h"
#include "speed_history.h"
#include "transfer_model.h"

namespace vtrack {

class SyncScheduler;
class Watcher;

/// Everything that the window and the tray show, kept up to date: the models, and the overall state in words. GUI
/// thread.
///
///   SyncScheduler --events--> DashboardReader --snapshot--> models --+
///   FootageReport --a day, week or month--> coverage, gaps -------+
///   Watcher --alarms, cameras--> badges of sources, cameras and coverage
///   TransferBoard --10 times a second while a run is on--> transfers +--> overview() --changed()--> window, tray
///   one tick a second: countdowns and relative times ----------------+
class DashboardModels : public QObject {
    Q_OBJECT

public:
    DashboardModels(const Database& database, const TransferBoard& board, const SyncScheduler& scheduler,
                    const Watcher& watcher, const Clock& clock, QThreadPool& background, QObject* parent = nullptr);

    [[nodiscard]] const Overview& overview() const { return m_overview; }

    /// New camera folders that need a decision.
    [[nodiscard]] const QList<NewCameraFolder>& newFolders() const { return m_newFolders; }

    /// The address of the person who signed in last; empty while that is unknown.
    [[nodiscard]] const QString& account() const { return m_account; }

    SourceModel sources;
    CameraModel cameras;
    RecentFilesModel files;
    ActivityModel activity;
    RetryModel retrying;
    CoverageModel coverage;
    GapModel gaps; ///< In the time that `coverage` shows.
    TransferModel transfers;
    SpeedHistory speed;
    DashboardReader reader;
    FootageReader footage;
    FootageReader calendar; ///< Reads the month that the calendar shows, only while it is open.

    /// Whether there is the draft of a source.
    void setSetupBegun(bool begun);
    /// A disk that will be full soon, or none.
    void setShortDisk(const ShortDisk& disk);

    /// Updates the overall state now. For changes without a signal: a pause while there are no sources.
    void update();

signals:
    /// overview() has changed.
    void changed();
    /// The sources were read: the first time, and whenever they may have changed.
    void loaded();
    /// Emitted once a second.
    void ticked();

private:
    void show(const DashboardSnapshot& snapshot);
    void tick();
    void showBadges(const OverviewFacts& facts);
    [[nodiscard]] QList<WatchedCamera> watchedCameras() const;
    [[nodiscard]] std::optional<SyncProgress> progressOf(qint64 sourceId) const;
    [[nodiscard]] std::optional<SyncProgress> progress() const;
    [[nodiscard]] OverviewFacts facts() const;

    const SyncScheduler& m_scheduler;
    const Watcher& m_watcher;
    const Clock& m_clock;
    QTimer m_everySecond;
    QList<CameraRow> m_cameras;         ///< Of all sources.
    QHash<qint64, Alarm> m_alarms;      ///< The worst of each source and its cameras.
    QHash<qint64, CameraBadge> m_worst; ///< Of the cameras of each source that are not paused.
    Overview m_overview;
    QList<NewCameraFolder> m_newFolders;
    AlarmChannelState m_failingAlarms;
    QString m_account;
    bool m_loaded = false;
    bool m_setupBegun = false;
    ShortDisk m_shortDisk;
    QString m_failure;
    QSet<qint64> m_ended; ///< Sources whose run has ended but whose result is not read yet; still shown as "checking".
};

} // namespace vtrack
