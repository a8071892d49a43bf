// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_model.h"
#include "camera_model.h"
#include "dashboard_reader.h"
#include "file_model.h"
#include "overview.h"
#include "source_model.h"
#include "transfer_model.h"

namespace vtrack {

class SyncScheduler;

/// Everything the window and the tray show, kept up to date: the models, and the state of the whole in words. GUI
/// thread.
///
///   SyncScheduler --events--> DashboardReader --snapshot--> models --+
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
    TransferModel transfers;
    DashboardReader reader;

    /// Forms the state anew now. For what no signal tells: a pause with no source to pause.
    void update();

signals:
    /// overview() is another one.
    void changed();
    /// The sources were read; the first time, and whenever they may be others.
    void loaded();

private:
    void show(const DashboardSnapshot& snapshot);
    void tick();
    [[nodiscard]] OverviewFacts facts() const;

    const SyncScheduler& m_scheduler;
    const Clock& m_clock;
    QTimer m_everySecond;
    Overview m_overview;
    bool m_loaded = false;
    QString m_failure;
    QSet<qint64> m_ended; ///< Sources whose run ended, but what it brought is not read yet: still "checking".
};

} // namespace vtrack
