// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_window.h"
#include "program.h"
#include "tray_icon.h"
#include "upkeep.h"

#include <QHash>
#include <QPointer>

namespace vtrack {

class SetupWizard;

/// The window program: scheduler, dashboard, tray and wizard, and who opens whom. Its end stops all runs and waits for
/// them. GUI thread.
class DesktopProgram final : public QObject {
    Q_OBJECT

public:
    explicit DesktopProgram(Program& program);
    ~DesktopProgram() override;

private:
    [[nodiscard]] UiServices services();
    void onLoaded();
    void followSources();
    void openWizard();
    void editSource(qint64 sourceId);
    void show(SetupWizard* wizard);
    void onFinishedSetup(qint64 sourceId, int intervalMinutes);
    void signInAgain();
    static void restartWithSample();

    Program& m_program;
    QThreadPool m_background;
    SyncScheduler m_scheduler;
    Upkeep m_upkeep;
    DashboardWindow m_window;
    TrayIcon m_tray;
    QPointer<SetupWizard> m_wizard;
    QHash<qint64, int> m_scheduled; ///< Minutes between two runs, by source.
    bool m_opened = false;
    bool m_compared = false; ///< Rows and disk, before the first run.
};

} // namespace vtrack
