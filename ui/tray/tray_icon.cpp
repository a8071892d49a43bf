// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray_icon.h"

#include "icon.h"
#include "state_icon.h"
#include "sync_actions.h"

using namespace Qt::StringLiterals;

namespace vtrack {

TrayIcon::TrayIcon(LiveOverview& live, SyncActions& actions)
    : m_live(live) {
    auto* open = m_menu.addAction(vtrack::icon(u"app"_s), tr("&Open"), this, &TrayIcon::openRequested);
    m_menu.setDefaultAction(open);
    m_menu.addSeparator();
    m_menu.addActions({&actions.syncNow, &actions.pause});
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
    m_tray.setContextMenu(&m_menu);
    connect(&m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit openRequested();
    });
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, &TrayIcon::openRequested);
    connect(&live, &LiveOverview::changed, this, &TrayIcon::follow);
    follow();
    m_tray.show();
}

void TrayIcon::sayThatItGoesOn() {
    m_tray.showMessage(u"V_Track Cloud Sync"_s,
                       tr("The program goes on fetching footage. Open it again, or quit it, from this icon."),
                       vtrack::icon(u"app"_s));
}

void TrayIcon::follow() {
    m_tray.setIcon(vtrack::icon(stateIconName(m_live.overview().state)));
    m_tray.setToolTip(trayToolTip(m_live.overview()));
}

QString trayToolTip(const Overview& overview) {
    constexpr qsizetype longest = 127;
    const QString text = u"V_Track Cloud Sync\n"_s + overview.sentence;
    return text.size() <= longest ? text : text.first(longest - 1) + u'…';
}

} // namespace vtrack
