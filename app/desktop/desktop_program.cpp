// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop_program.h"

#include "setup_wizard.h"
#include "sign_in_dialog.h"
#include "when_done.h"

#include <QApplication>
#include <QProcess>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Nothing for a source that is gone. Blocks.
std::optional<std::pair<Source, SyncStatus>> sourceWithSchedule(const Database& database, qint64 sourceId) {
    auto connection = database.connect();
    if (!connection)
        return {};
    const auto source = SourceStore(**connection).byId(sourceId);
    const auto status = SyncStatusStore(**connection).byId(sourceId);
    if (!source || !*source || !status || !*status)
        return {};
    return std::pair(**source, **status);
}

} // namespace

DesktopProgram::DesktopProgram(Program& program)
    : m_program(program)
    , m_scheduler(program.syncServices(), program.liveSettings)
    , m_upkeep(program.database, program.settings, program.clock)
    , m_window(services())
    , m_tray(m_window.live(), m_window.actions()) {
    connect(&m_window.live(), &LiveOverview::loaded, this, &DesktopProgram::onLoaded);
    connect(&m_window, &DashboardWindow::addSourceRequested, this, &DesktopProgram::openWizard);
    connect(&m_window, &DashboardWindow::editSourceRequested, this, &DesktopProgram::editSource);
    connect(&m_window, &DashboardWindow::signInRequested, this, &DesktopProgram::signInAgain);
    connect(&m_window, &DashboardWindow::quitRequested, qApp, &QApplication::quit);
    connect(&m_window, &DashboardWindow::hiddenFirstTime, &m_tray, &TrayIcon::sayThatItGoesOn);
    connect(&m_tray, &TrayIcon::openRequested, &m_window, &DashboardWindow::present);
    connect(&m_tray, &TrayIcon::quitRequested, qApp, &QApplication::quit);
    // What was lost on the disk while the program was away is known before the first run looks for new footage.
    connect(&m_upkeep, &Upkeep::roundEnded, this, [this] {
        m_compared = true;
        followSources();
    });
    m_upkeep.start();
}

DesktopProgram::~DesktopProgram() {
    delete m_wizard;
}

UiServices DesktopProgram::services() {
    return {.folder = m_program.folder,
            .settings = m_program.settings,
            .liveSettings = m_program.liveSettings,
            .clock = m_program.clock,
            .http = m_program.http,
            .endpoints = m_program.endpoints,
            .vault = m_program.vault,
            .account = m_program.account,
            .tokens = m_program.tokens,
            .folders = m_program.folders,
            .sourceSetup = m_program.sourceSetup,
            .database = m_program.database,
            .board = m_program.board,
            .scheduler = m_scheduler,
            .background = m_background,
            .sample = m_program.sample != nullptr};
}

/// Each time the sources were read.
void DesktopProgram::onLoaded() {
    followSources();
    if (std::exchange(m_opened, true))
        return;
    if (m_window.live().sources.rowCount() == 0)
        openWizard();
    else
        m_window.present();
}

/// New sources are scheduled, those gone or paused no longer.
void DesktopProgram::followSources() {
    if (!m_compared)
        return;
    QHash<qint64, int> enabled;
    for (const SourceRow& source : m_window.live().sources.rows()) {
        if (!source.enabled)
            continue;
        enabled.insert(source.key, source.intervalMinutes);
        if (m_scheduled.value(source.key) != source.intervalMinutes)
            m_scheduler.schedule(source.key, std::chrono::minutes(source.intervalMinutes));
    }
    for (auto known = m_scheduled.cbegin(); known != m_scheduled.cend(); ++known) {
        if (!enabled.contains(known.key()))
            m_scheduler.unschedule(known.key());
    }
    m_scheduled = enabled;
}

void DesktopProgram::openWizard() {
    show(m_wizard ? m_wizard.data() : new SetupWizard(services(), m_window.isVisible() ? &m_window : nullptr));
}

void DesktopProgram::editSource(qint64 sourceId) {
    if (m_wizard)
        return show(m_wizard);
    whenDone(QtConcurrent::run(&m_background, [&database = m_program.database,
                                               sourceId] { return sourceWithSchedule(database, sourceId); }),
             this, [this](const std::optional<std::pair<Source, SyncStatus>>& found) {
                 if (found && !m_wizard)
                     show(new SetupWizard(services(), found->first, found->second, &m_window));
             });
}

void DesktopProgram::show(SetupWizard* wizard) {
    if (m_wizard != wizard) {
        m_wizard = wizard;
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_wizard, &SetupWizard::finishedSetup, this, &DesktopProgram::onFinishedSetup);
        connect(m_wizard, &SetupWizard::sampleRequested, this, &DesktopProgram::restartWithSample);
        connect(m_wizard, &QDialog::finished, &m_window, &DashboardWindow::present);
    }
    m_wizard->show();
    m_wizard->raise();
    m_wizard->activateWindow();
}

/// The wizard has started a sync of the source.
void DesktopProgram::onFinishedSetup(qint64 sourceId, int intervalMinutes) {
    m_scheduled.insert(sourceId, intervalMinutes);
    m_window.live().reader.refresh();
}

void DesktopProgram::signInAgain() {
    auto* dialog = new SignInDialog(services(), m_window.live().overview().trouble, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &m_scheduler, &SyncScheduler::runAllNow);
    dialog->open();
}

void DesktopProgram::restartWithSample() {
    // The sample has a data folder of its own, so this program's lock is not in its way.
    if (QProcess::startDetached(QApplication::applicationFilePath(), {u"--sample"_s}))
        QApplication::quit();
}

} // namespace vtrack
