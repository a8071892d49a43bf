// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray_icon.h"

#include "file_actions.h"
#include "icon.h"
#include "program_mark.h"
#include "sync_actions.h"
#include "sync_scheduler.h"
#include "update_line.h"
#include "visible_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString programName(bool sample) {
    return sample ? TrayIcon::tr("Sample Drive – V_Track Cloud Sync") : u"V_Track Cloud Sync"_s;
}

} // namespace

TrayIcon::TrayIcon(SyncScheduler& scheduler, DashboardModels& live, SyncActions& actions, bool sample)
    : m_live(live)
    , m_sample(sample)
    , m_pause(tr("&Pause"))
    , m_files(tr("Recent &files")) {
    const auto lead = [this](Place place) {
        return [this, place] {
            emit placeRequested(place);
        };
    };
    auto* open = m_menu.addAction(vtrack::icon(u"app"_s), tr("&Open the window"), this, lead(Place::Dashboard));
    m_menu.setDefaultAction(open);
    m_menu.addSeparator();
    m_menu.addAction(&actions.syncNow);
    m_pause.setIcon(vtrack::icon(u"pause"_s));
    m_pause.addActions({&actions.pauseForAnHour, &actions.pauseUntilTomorrow});
    connect(m_pause.addAction(tr("Until I &resume it")), &QAction::triggered, &actions.pause, &QAction::trigger);
    m_menu.addMenu(&m_pause);
    m_resume = m_menu.addAction(vtrack::icon(u"play"_s), tr("&Resume"), &actions.pause, &QAction::trigger);
    m_menu.addSeparator();
    m_files.setIcon(vtrack::icon(u"video"_s));
    m_menu.addMenu(&m_files);
    m_menu.addAction(vtrack::icon(u"search"_s), tr("&Diagnostics…"), this, lead(Place::Diagnostics));
    m_menu.addAction(vtrack::icon(u"settings"_s), tr("S&ettings…"), this, &TrayIcon::settingsRequested);
    m_menu.addSeparator();
    m_update = addUpdateLine(m_menu);
    m_menu.addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
    m_tray.setContextMenu(&m_menu);
    connect(&m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit placeRequested(Place::Dashboard);
    });
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, [this] { emit placeRequested(m_shown.place); });
    connect(&live, &DashboardModels::changed, this, &TrayIcon::refresh);
    connect(&scheduler, &SyncScheduler::pauseChanged, this, [this, &scheduler] { refreshPause(scheduler); });
    connect(&live, &DashboardModels::loaded, this, &TrayIcon::listFiles);
    refresh();
    refreshPause(scheduler);
    listFiles();
    m_tray.show();
}

void TrayIcon::tellItKeepsRunning() {
    show({.title = programName(m_sample),
          .text = tr("Footage is still downloaded in the background. Open or quit the program from this icon.")});
}

void TrayIcon::showUpdate(const QString& version) {
    showUpdateLine(*m_update, version);
}

void TrayIcon::show(const Notice& notice) {
    m_shown = {.title = withoutMarkup(notice.title),
               .text = withoutMarkup(notice.text),
               .isProblem = notice.isProblem,
               .place = notice.place};
    m_tray.showMessage(m_shown.title, m_shown.text,
                       notice.isProblem ? vtrack::icon(u"tray-warning"_s) : programMark(m_sample));
}

void TrayIcon::refresh() {
    m_tray.setIcon(trayMark(stateIconName(m_live.overview().state), m_sample));
    m_tray.setToolTip(trayToolTip(m_live.overview(), m_sample));
}

/// One of the two: the ways to pause, or the way back.
void TrayIcon::refreshPause(const SyncScheduler& scheduler) {
    m_pause.menuAction()->setVisible(!scheduler.isPaused());
    m_resume->setVisible(scheduler.isPaused());
}

/// By camera and time, as the window lists them; by file name only where the time is not known.
void TrayIcon::listFiles() {
    constexpr int most = 5;
    m_files.clear();
    const RecentFilesModel& files = m_live.files;
    for (int row = 0; row < std::min(most, files.rowCount()); ++row) {
        const FileRow& file = files.rows().at(row);
        QString name = files.index(row, 0).data().toString();
        if (!file.recorded.isValid())
            name += u" · "_s + file.name;
        m_files.addAction(visibleText(name).replace(u'&', u"&&"_s), this, [path = file.path] { openFile(path); });
    }
    if (m_files.isEmpty())
        m_files.addAction(tr("No file has arrived yet."))->setEnabled(false);
}

/// Windows shows no more than that. The last sentences are left out, rather than cut.
QString trayToolTip(const Overview& overview, bool sample) {
    constexpr qsizetype longest = 127;
    QString text = programName(sample) + u'\n' + withoutMarkup(overview.sentence);
    if (overview.progress && overview.state != OverallState::Syncing)
        text += u'\n' + progressText(*overview.progress);
    if (text.size() <= longest)
        return text;
    const qsizetype end = text.lastIndexOf(u". "_s, longest - 1);
    return end > 0 ? text.first(end + 1) : text.first(longest - 1) + u'…';
}

} // namespace vtrack
