// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_overview.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace vtrack {

class SyncActions;

/// The state in the desktop's tray, with a menu for what people do most.
class TrayIcon final : public QObject {
    Q_OBJECT

public:
    TrayIcon(LiveOverview& live, SyncActions& actions);

    /// Whether the desktop has a place for it. Can change while the program runs.
    [[nodiscard]] static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }

    /// Tells the person that the program goes on without its window.
    void sayThatItGoesOn();

    [[nodiscard]] QString toolTip() const { return m_tray.toolTip(); }

    [[nodiscard]] QIcon icon() const { return m_tray.icon(); }

    [[nodiscard]] const QMenu& menu() const { return m_menu; }

signals:
    void openRequested();
    void quitRequested();

private:
    void follow();

    LiveOverview& m_live;
    QMenu m_menu;
    QSystemTrayIcon m_tray;
};

/// The tooltip for a state: the program's name and the sentence, within the 127 characters Windows shows.
[[nodiscard]] QString trayToolTip(const Overview& overview);

} // namespace vtrack
