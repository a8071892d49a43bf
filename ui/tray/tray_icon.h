// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_models.h"
#include "notice.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace vtrack {

class SyncActions;
class SyncScheduler;

/// The worst state in the desktop's tray, with a menu of frequent actions. GUI thread.
class TrayIcon final : public QObject {
    Q_OBJECT

public:
    /// @param sample whether the program runs against the sample Drive: it may run beside the real one.
    TrayIcon(SyncScheduler& scheduler, DashboardModels& live, SyncActions& actions, bool sample = false);

    /// Whether the desktop has a place for it. Can change while the program runs.
    [[nodiscard]] static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }

    /// Informs the person that the program continues without its window.
    void tellItKeepsRunning();

    /// Shows a newer version in the menu; hidden if `version` is empty.
    void showUpdate(const QString& version);

    /// Shows a desktop notification; a click opens its place.
    void show(const Notice& notice);

    [[nodiscard]] QString toolTip() const { return m_tray.toolTip(); }

    /// The notification shown last, as the desktop got it.
    [[nodiscard]] const Notice& shown() const { return m_shown; }

    [[nodiscard]] QIcon icon() const { return m_tray.icon(); }

    [[nodiscard]] const QMenu& menu() const { return m_menu; }

signals:
    void placeRequested(vtrack::Place place);
    void settingsRequested();
    void quitRequested();

private:
    void refresh();
    void listFiles();
    void refreshPause(const SyncScheduler& scheduler);

    DashboardModels& m_live;
    bool m_sample;
    QMenu m_menu;
    QMenu m_pause;
    QAction* m_resume = nullptr;
    QAction* m_update = nullptr;
    QMenu m_files;
    QSystemTrayIcon m_tray;
    Notice m_shown;
};

/// The tooltip for a state: the program's name and the sentence, within the 127 characters Windows shows.
[[nodiscard]] QString trayToolTip(const Overview& overview, bool sample = false);

} // namespace vtrack
