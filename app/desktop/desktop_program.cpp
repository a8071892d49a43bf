// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop_program.h"

#include "account_dialog.h"
#include "api.h"
#include "diagnostics_window.h"
#include "message_box.h"
#include "missing_row.h"
#include "problem_box.h"
#include "settings_dialog.h"
#include "setup_wizard.h"
#include "support_archive_dialog.h"
#include "visible_text.h"
#include "when_done.h"
#include "window_services.h"
#include "window_size.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logDesktop, "vtrack.desktop")

namespace {

/// Most of this work waits for Google or a network drive. With a thread for each processor, two calls that get no
/// answer would stop all windows of a small computer.
constexpr int backgroundThreads = 32;

} // namespace

DesktopProgram::Windows::Windows(const DashboardServices& services)
    : dashboard(std::make_unique<DashboardWindow>(services))
    , tray(services.sync.scheduler(), dashboard->live(), dashboard->actions(), services.sample) {}

DesktopProgram::DesktopProgram(Program& program, Language& language, Start start)
    : m_program(program)
    , m_language(language)
    , m_start(start)
    , m_sync(program.syncServices(), program.liveSettings, program.folder.credentialFolders())
    , m_watcher(program.newWatcher(m_sync.scheduler()))
    , m_notifier(m_sync.scheduler(), *m_watcher, program.settings, program.clock)
    , m_newCameras(program.sourceSetup, program.database, m_sync, program.clock)
    , m_events(m_sync, *m_watcher, m_newCameras) {
    m_background.setMaxThreadCount(backgroundThreads);
    connect(&m_notifier, &Notifier::notice, this, &DesktopProgram::onNotice);
    connect(&m_newCameras, &NewCameraAdder::added, this, [this](const QString& sentence) {
        window().live().reader.refresh();
        if (m_program.settings.get(setting::notifications) != Notifications::None)
            onNotice({.title = tr("A new camera was added"), .text = sentence});
    });
    connect(&m_sync, &SyncService::wasAway, this, [this](const QString& sentence) {
        window().live().reader.refresh();
        if (m_program.settings.get(setting::notifications) != Notifications::None)
            onNotice({.title = tr("Syncing goes on"), .text = sentence});
    });
    whenDone(QtConcurrent::run(&m_background,
                               [&program, proxy = program.settings.proxy()] {
                                   program.useStoredProxy(proxy);
                                   return true;
                               }),
             this, [this](bool) { lookForUpdate(); });
    connect(&m_updateTimer, &QTimer::timeout, this, &DesktopProgram::lookForUpdate);
    connect(&m_updateTimer, &QTimer::timeout, this, [this] { lookAtDisks(m_program.clock.now()); });
    m_updateTimer.start(std::chrono::hours(1));
    openWindows();
    startApi();
    m_sync.start();
}

DesktopProgram::~DesktopProgram() {
    m_stop.request_stop();
    m_sync.noteEnd();
    delete m_wizard;
    delete m_editor;
    delete m_diagnostics;
    delete m_settings;
    delete m_account;
}

void DesktopProgram::quit() {
    QApplication::exit();
}

void DesktopProgram::openWindows() {
    m_windows = std::make_unique<Windows>(dashboardServices(m_program, m_sync, *m_watcher, m_background));
    DashboardWindow& dashboard = window();
    connect(&dashboard.live(), &DashboardModels::loaded, this, &DesktopProgram::onLoaded);
    m_sourceFolders.clear(); // This window has not been told of any disk.
    connect(&dashboard.live(), &DashboardModels::loaded, this, &DesktopProgram::lookAtChangedDisks);
    connect(&dashboard.live(), &DashboardModels::changed, this, [this] {
        const auto& progress = window().live().overview().progress;
        m_taskbar.show(&window(), progress ? progress->thousandths() : -1);
    });
    connect(&dashboard, &DashboardWindow::addSourceRequested, this, &DesktopProgram::addSource);
    connect(&dashboard, &DashboardWindow::editSourceRequested, this, &DesktopProgram::editSource);
    connect(&dashboard, &DashboardWindow::remedyRequested, this, &DesktopProgram::applyRemedy);
    connect(&dashboard, &DashboardWindow::diagnosticsRequested, this, &DesktopProgram::openDiagnostics);
    connect(&dashboard, &DashboardWindow::settingsRequested, this, &DesktopProgram::openSettings);
    connect(&dashboard, &DashboardWindow::alarmSettingsRequested, this, [this] {
        openSettings();
        m_settings->showSetting(setting::alarmMailTo);
    });
    connect(&dashboard, &DashboardWindow::accountRequested, this, &DesktopProgram::openAccount);
    connect(&tray(), &TrayIcon::settingsRequested, this, &DesktopProgram::openSettings);
    connect(&dashboard, &DashboardWindow::quitRequested, this, &DesktopProgram::quit);
    connect(&dashboard, &DashboardWindow::hiddenFirstTime, &tray(), &TrayIcon::tellItKeepsRunning);
    connect(&tray(), &TrayIcon::placeRequested, this, &DesktopProgram::navigateTo);
    connect(&tray(), &TrayIcon::quitRequested, this, &DesktopProgram::quit);
    showUpdate();
    lookForDraft();
}

/// Usually does nothing: UpdateNotice decides when to check, and whether checks are enabled.
void DesktopProgram::lookForUpdate() {
    whenDone(QtConcurrent::run(&m_background,
                               [&update = m_program.update, address = m_program.settings.get(setting::updateAddress),
                                stop = m_stop.get_token()] { return update.look(address, stop); }),
             this, [this](const UpdateNews& news) {
                 m_newerVersion = news.newer;
                 showUpdate();
             });
}

void DesktopProgram::showUpdate() {
    window().showUpdate(m_newerVersion);
    tray().showUpdate(m_newerVersion);
}

void DesktopProgram::bringToFront() {
    if (m_wizard)
        show(m_wizard);
    else if (m_editor)
        bringUp(*m_editor);
    else
        window().bringToFront();
}

void DesktopProgram::navigateTo(Place place) {
    switch (place) {
    case Place::Dashboard:
        bringToFront();
        break;
    case Place::SignIn:
        bringToFront();
        signIn(signInReason(), SignInDialog::Person::Same);
        break;
    case Place::Diagnostics:
        openDiagnostics();
        break;
    }
}

/// The window shows what a run downloaded; a problem is reported in any case.
/// Which window to show is known once the sources were read.
void DesktopProgram::onLoaded() {
    if (std::exchange(m_opened, true))
        return;
    const bool minimised = m_start == Start::Minimized;
    if (minimised && TrayIcon::isAvailable())
        return;
    if (minimised)
        window().showMinimized();
    else if (window().live().sources.rowCount() == 0)
        openWizard(Begin::ClientFile);
    else
        window().bringToFront();
}

SetupWizard* DesktopProgram::newWizard(const std::optional<SetupDraft>& draft, SetupWizard::GoOn how, Begin begin) {
    auto* wizard =
        new SetupWizard(setupServices(m_program, m_sync, m_background), window().isVisible() ? &window() : nullptr);
    if (begin == Begin::Cameras)
        wizard->beginWithCameras();
    if (draft)
        wizard->goOn(*draft, how);
    return wizard;
}

void DesktopProgram::openWizard(Begin begin) {
    if (m_wizard)
        return show(m_wizard);
    whenDone(m_program.setupDraft.read(), this, [this, begin](const std::optional<SetupDraft>& draft) {
        show(m_wizard ? m_wizard.data() : newWizard(draft, SetupWizard::GoOn::Told, draft ? beginOfASource() : begin));
    });
}

void DesktopProgram::addSource() {
    openWizard(beginOfASource());
}

/// Whoever has sources has chosen the client file and has signed in.
DesktopProgram::Begin DesktopProgram::beginOfASource() {
    return window().live().sources.rowCount() > 0 ? Begin::Cameras : Begin::ClientFile;
}

/// Nobody who closes the wizard is to fear that all is lost.
void DesktopProgram::lookForDraft() {
    whenDone(m_program.setupDraft.read(), this,
             [this](const std::optional<SetupDraft>& draft) { window().live().setSetupBegun(draft.has_value()); });
}

/// Replaces the wizard with an empty one.
void DesktopProgram::startOver() {
    m_wizard->deleteLater(); // Its button is being clicked.
    m_wizard->hide();
    SetupWizard* wizard = newWizard({}, SetupWizard::GoOn::Untold, beginOfASource());
    wizard->setGeometry(m_wizard->geometry());
    show(wizard);
}

void DesktopProgram::show(SetupWizard* wizard) {
    if (m_wizard != wizard) {
        m_wizard = wizard;
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_wizard, &QDialog::finished, this, [this] { window().live().reader.refresh(); });
        connect(m_wizard, &QDialog::finished, this, &DesktopProgram::lookForDraft);
        connect(m_wizard, &SetupWizard::sampleRequested, this, &DesktopProgram::restartWithSample);
        connect(m_wizard, &SetupWizard::startOverRequested, this, &DesktopProgram::startOver);
        // Queued: the wizard itself is made again.
        connect(m_wizard, &SetupWizard::languageChosen, this, &DesktopProgram::setLanguage, Qt::QueuedConnection);
        connect(m_wizard, &QDialog::finished, &window(), &DashboardWindow::bringToFront);
    }
    bringUp(*m_wizard);
}

/// Why a sign-in is needed, in the words of the last run; empty if the problem shown is another one.
QString DesktopProgram::signInReason() {
    const Overview& overview = window().live().overview();
    return overview.remedy == Remedy::SignIn ? overview.trouble : QString();
}

/// Opens the dialog, or brings up the one that is open. A dialog for the other purpose is replaced.
void DesktopProgram::signIn(const QString& reason, SignInDialog::Person person, const QString& account) {
    const bool isOpen = m_signIn && m_signIn->isVisible(); // One that was finished may not be gone yet.
    if (isOpen && m_signIn->person() == person)
        return bringUp(*m_signIn);
    if (isOpen)
        m_signIn->reject();
    m_signIn = new SignInDialog(signInServices(m_program, m_background), reason, person, account, &window());
    m_signIn->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_signIn, &QDialog::accepted, &m_sync, &SyncService::signedIn);
    connect(m_signIn, &QDialog::accepted, this, [this, dialog = m_signIn.data()] { onSignedIn(dialog->signedIn()); });
    m_signIn->open();
}

/// What is open may show what another account was told.
void DesktopProgram::onSignedIn(const QString& account) {
    if (m_diagnostics)
        m_diagnostics->test();
    if (m_editor)
        m_editor->readFoldersAgain();
    if (m_wizard)
        m_wizard->readFoldersAgain();
    QMessageBox* box =
        messageBox(QMessageBox::Information, tr("Google account"),
                   tr("Google Drive is connected as %1.").arg(visibleText(account)), {}, QMessageBox::Ok, &window());
    box->setObjectName(u"signedInBox"_s);
    box->open();
}

void DesktopProgram::openAccount() {
    if (!m_account) {
        m_account = new AccountDialog(signInServices(m_program, m_background), &window());
        m_account->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_account, &AccountDialog::signedOut, &scheduler(),
                &SyncScheduler::runAllNow); // So that window and tray tell at once.
        connect(m_account, &AccountDialog::signInRequested, this, [this](bool otherAccount) {
            m_account->close();
            signIn({}, otherAccount ? SignInDialog::Person::Another : SignInDialog::Person::Same);
        });
    }
    bringUp(*m_account);
}

void DesktopProgram::openDiagnostics() {
    if (!m_diagnostics) {
        m_diagnostics = new DiagnosticsWindow(m_program.diagnosis, scheduler(), m_background,
                                              window().isVisible() ? &window() : nullptr);
        m_diagnostics->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_diagnostics, &DiagnosticsWindow::remedyRequested, this, &DesktopProgram::applyRemedy);
        connect(m_diagnostics, &DiagnosticsWindow::supportArchiveRequested, this, &DesktopProgram::openSupportArchive);
    }
    bringUp(*m_diagnostics);
}

void DesktopProgram::openSettings() {
    if (!m_settings) {
        m_settings =
            new SettingsDialog(settingsServices(m_program, m_background), window().isVisible() ? &window() : nullptr);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settings, &SettingsDialog::cleanUpRequested, this, [this] { openCleanUp(0); });
        connect(m_settings, &QDialog::finished, this, [this] { window().live().reader.refresh(); });
        // Queued: the settings themselves are made again.
        connect(m_settings, &SettingsDialog::languageChosen, this, &DesktopProgram::setLanguage, Qt::QueuedConnection);
    }
    bringUp(*m_settings);
}

void DesktopProgram::openSupportArchive() {
    auto* dialog = new SupportArchiveDialog(m_program.supportArchive, m_background, m_diagnostics);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace vtrack
