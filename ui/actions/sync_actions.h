// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "dashboard_models.h"
#include "sync_scheduler.h"

#include <QAction>

namespace vtrack {

/// "Sync now", the ways to pause, and "Resume" for window and tray: their texts and availability follow the state.
class SyncActions : public QObject {
    Q_OBJECT

public:
    /// Whether `pause` resumes.
    [[nodiscard]] bool isPaused() const;

    SyncActions(SyncScheduler& scheduler, DashboardModels& live, const Clock& clock);

    QAction syncNow;
    QAction pause; ///< Until resumed, or resume.
    QAction pauseForAnHour;
    QAction pauseUntilTomorrow; ///< Six in the morning, when the first shift comes.

private:
    void refresh();

    SyncScheduler& m_scheduler;
    DashboardModels& m_live;
    const Clock& m_clock;
};

} // namespace vtrack
