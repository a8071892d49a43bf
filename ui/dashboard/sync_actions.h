// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_overview.h"
#include "sync_scheduler.h"

#include <QAction>

namespace vtrack {

/// "Sync now" and "Pause" / "Resume" for window and tray: what they are called and whether they can be used follows the
/// state.
class SyncActions : public QObject {
    Q_OBJECT

public:
    SyncActions(SyncScheduler& scheduler, LiveOverview& live);

    QAction syncNow;
    QAction pause;

private:
    void follow();

    SyncScheduler& m_scheduler;
    LiveOverview& m_live;
};

} // namespace vtrack
