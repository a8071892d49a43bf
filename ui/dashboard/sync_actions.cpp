// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_actions.h"

#include "icon.h"

using namespace Qt::StringLiterals;

namespace vtrack {

SyncActions::SyncActions(SyncScheduler& scheduler, LiveOverview& live)
    : m_scheduler(scheduler)
    , m_live(live) {
    syncNow.setText(tr("Sync &now"));
    syncNow.setIcon(icon(u"refresh"_s));
    syncNow.setShortcuts({QKeySequence(QKeySequence::Refresh)});
    syncNow.setToolTip(tr("Look for new footage at once"));
    connect(&syncNow, &QAction::triggered, &scheduler, &SyncScheduler::runAllNow);
    connect(&pause, &QAction::triggered, this, [this] {
        if (m_scheduler.isPaused())
            m_scheduler.resume();
        else
            m_scheduler.pause();
        m_live.update();
        follow();
    });
    connect(&live, &LiveOverview::changed, this, &SyncActions::follow);
    follow();
}

void SyncActions::follow() {
    const bool paused = m_scheduler.isPaused();
    pause.setText(paused ? tr("&Resume") : tr("&Pause"));
    pause.setIcon(icon(paused ? u"play"_s : u"pause"_s));
    pause.setToolTip(paused ? tr("Fetch footage again") : tr("Fetch nothing until you resume"));
    const bool hasSources = m_live.sources.rowCount() > 0;
    pause.setEnabled(hasSources);
    syncNow.setEnabled(hasSources && !paused && m_live.overview().state != OverallState::Syncing);
}

} // namespace vtrack
