// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_actions.h"

#include "icon.h"
#include "visible_text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QTime firstShift(6, 0);

} // namespace

SyncActions::SyncActions(SyncScheduler& scheduler, DashboardModels& live, const Clock& clock)
    : m_scheduler(scheduler)
    , m_live(live)
    , m_clock(clock) {
    syncNow.setText(tr("Sync &now"));
    syncNow.setIcon(icon(u"refresh"_s));
    syncNow.setShortcuts({QKeySequence(QKeySequence::Refresh)});
    syncNow.setToolTip(tr("Check for new footage now"));
    connect(&syncNow, &QAction::triggered, &scheduler, &SyncScheduler::syncAllNow);
    connect(&pause, &QAction::triggered, this, [this] {
        if (m_scheduler.isPaused())
            m_scheduler.resume();
        else
            m_scheduler.pause();
    });
    pause.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    pauseForAnHour.setText(tr("For one &hour"));
    const QString tomorrow = tr("Until &tomorrow, %1").arg(QLocale().toString(firstShift, QLocale::ShortFormat));
    pauseUntilTomorrow.setText(visibleText(tomorrow));
    connect(&pauseForAnHour, &QAction::triggered, this,
            [this] { m_scheduler.pause(m_clock.now().addSecs(60LL * 60)); });
    connect(&pauseUntilTomorrow, &QAction::triggered, this, [this] {
        const QDate today = m_clock.now().toLocalTime().date();
        m_scheduler.pause(QDateTime(today.addDays(1), firstShift).toUTC());
    });
    connect(&scheduler, &SyncScheduler::pauseChanged, this, [this] {
        m_live.update();
        refresh();
    });
    connect(&live, &DashboardModels::changed, this, &SyncActions::refresh);
    refresh();
}

bool SyncActions::isPaused() const {
    return m_scheduler.isPaused();
}

void SyncActions::refresh() {
    const bool paused = m_scheduler.isPaused();
    pause.setText(paused ? tr("&Resume") : tr("&Pause"));
    pause.setIcon(icon(paused ? u"play"_s : u"pause"_s));
    pause.setToolTip(paused ? tr("Fetch footage again") : tr("Fetch nothing until you resume"));
    const bool hasSources = m_live.sources.rowCount() > 0;
    pause.setEnabled(hasSources);
    for (QAction* action : {&pauseForAnHour, &pauseUntilTomorrow})
        action->setEnabled(hasSources);
    syncNow.setEnabled(hasSources && !paused && !m_live.overview().running);
}

} // namespace vtrack
