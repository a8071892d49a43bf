// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_window.h"
#include "disk_forecast.h"
#include "event_feed.h"
#include "language.h"
#include "new_camera_adder.h"
#include "notifier.h"
#include "program.h"
#include "setup_wizard.h"
#include "sign_in_dialog.h"
#include "source_editor.h"
#include "sync_service.h"
#include "taskbar_progress.h"
#include "tray_icon.h"
#include "wheel_guard.h"

#include <QMap>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace vtrack {

class AccountDialog;
class Api;
class DiagnosticsWindow;
class SettingsDialog;

/// The window program: owns SyncService, dashboard, tray, wizard, settings and diagnostics, and opens the windows. Its
/// destructor stops all runs and waits for them. GUI thread.
///
/// Another language means other windows: they are closed and made again, while syncing goes on.
class DesktopProgram final : public QObject {
    Q_OBJECT

public:
    /// How it begins.
    enum class Start { Window, Minimized };

    /// @param language outlives it.
    DesktopProgram(Program& program, Language& language, Start start = Start::Window);
    ~DesktopProgram() override;

    /// Ends the event loop, and with it the program. Not QApplication::quit(), which first closes all windows and gives
    /// up when one stays open, as the dashboard does.
    static void quit();

    /// Brings the window to the front, or the wizard or the editor of a source if one is open.
    void bringToFront();
    /// Opens a place in the program.
    void navigateTo(Place place);
    /// Changes the language (a code of Language::known(), or empty for the system's).
    void setLanguage(const QString& code);

    /// Whether a notification tells of a disk that will be full soon, too.
    enum class DiskNews { Shown, Told };

    /// Looks for a disk that will be full soon: the window shows it, and a notification tells of it once a day. Called
    /// every hour, and by tests at other times; without a notification after a clean-up and when the sources or their
    /// folders have changed, as they have at the start. While a look is under way, the next one waits for its end: a
    /// disk that gives no answer takes one thread.
    void lookAtDisks(const QDateTime& now, DiskNews news = DiskNews::Told);

    [[nodiscard]] DashboardWindow& window() { return *m_windows->dashboard; }

    [[nodiscard]] TrayIcon& tray() { return m_windows->tray; }

    [[nodiscard]] SyncScheduler& scheduler() { return m_sync.scheduler(); }

signals:
    /// Something worth a notification happened; it is shown in the tray.
    void noticed(const vtrack::Notice& notice);

private:
    /// Everything that shows text.
    struct Windows {
        explicit Windows(const DashboardServices& services);

        std::unique_ptr<DashboardWindow> dashboard;
        TrayIcon tray;
    };

    void startApi();
    void openWindows();
    void lookForUpdate();
    void showUpdate();
    void onLoaded();
    void lookAtChangedDisks();
    void onDisks(const Result<QList<FullSoon>>& full, const QDateTime& now, DiskNews news);
    void onNotice(Notice notice); ///< Adds who is to sign in, where that is the remedy.

    /// Where a wizard begins without a draft: with its first page, or for a further source.
    enum class Begin { ClientFile, Cameras };

    [[nodiscard]] SetupWizard* newWizard(const std::optional<SetupDraft>& draft, SetupWizard::GoOn how, Begin begin);
    void openWizard(Begin begin);
    void addSource();
    [[nodiscard]] Begin beginOfASource();
    void lookForDraft();
    void editSource(qint64 sourceId);
    /// @param lead shows a part of the editor.
    void editSourceAt(qint64 sourceId, const std::function<void(SourceEditor&)>& lead);
    [[nodiscard]] SourceEditor* openEditor(const SeenSource& seen);
    [[nodiscard]] bool waitsForSaving(const QString& language);
    void show(SetupWizard* wizard);
    void startOver();
    [[nodiscard]] QString signInReason();
    void signIn(const QString& reason, SignInDialog::Person person, const QString& account = {});
    void onSignedIn(const QString& account);
    void openAccount();
    void openDiagnostics();
    void openSettings();
    void openSupportArchive();
    void openCleanUp(qint64 sourceId); ///< Of the source whose disk is full; 0: of none in particular.
    /// Carries out what a button of a window offers; nothing else does.
    /// @param sourceId 0 for all sources.
    void applyRemedy(Remedy remedy, qint64 sourceId);
    void resume(qint64 sourceId);
    void onResumed();
    void restartWithSample();

    /// A look at the disks that is to come.
    struct DiskLook {
        QDateTime now;
        DiskNews news;
    };

    Program& m_program;
    Language& m_language;
    Start m_start;
    WheelGuard m_wheelGuard;
    QThreadPool m_background;
    SyncService m_sync;
    std::unique_ptr<Watcher> m_watcher;
    Notifier m_notifier;
    NewCameraAdder m_newCameras;
    EventFeed m_events;
    std::unique_ptr<Api> m_api; ///< Nothing while it is off.
    std::unique_ptr<Windows> m_windows;
    QPointer<SetupWizard> m_wizard;
    QPointer<SourceEditor> m_editor;
    QPointer<DiagnosticsWindow> m_diagnostics;
    QPointer<SettingsDialog> m_settings;
    QPointer<AccountDialog> m_account;
    QPointer<SignInDialog> m_signIn;
    TaskbarProgress m_taskbar;
    QTimer m_updateTimer;
    QDateTime m_toldOfDisks;               ///< When it was last said that a disk will be full; invalid for never.
    std::optional<DiskLook> m_nextLook;    ///< Waits for the one that is under way.
    bool m_isLookingAtDisks = false;       ///< Until the disks have answered.
    QMap<qint64, QString> m_sourceFolders; ///< Of all sources, when their disks were last looked at for a change.
    QString m_newerVersion;                ///< Empty when none is known.
    std::stop_source m_stop;
    bool m_opened = false;
};

} // namespace vtrack
