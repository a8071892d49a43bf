// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons of the windows carry out about a problem.
#include "desktop_program.h"
#include "diagnostics_window.h"
#include "problem_box.h"
#include "setup_wizard.h"
#include "when_done.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QProcess>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logDesktop)

void DesktopProgram::onNotice(Notice notice) {
    if (notice.place == Place::SignIn && !window().live().account().isEmpty())
        notice.text += u' ' + tr("The account is %1.").arg(window().live().account());
    emit noticed(notice);
    if (notice.isProblem || !window().isActiveWindow())
        tray().show(notice);
}

void DesktopProgram::applyRemedy(Remedy remedy, qint64 sourceId) {
    switch (remedy) {
    case Remedy::None:
    case Remedy::TestAgain: // The diagnostics window does it itself.
        break;
    case Remedy::ImportClientFile:
        openWizard(Begin::ClientFile);
        break;
    case Remedy::SignIn:
        if (const QString& account = window().live().overview().account; account.isEmpty())
            signIn(signInReason(), SignInDialog::Person::Same);
        else
            signIn({}, SignInDialog::Person::Another, account);
        break;
    case Remedy::ChooseFolders:
        editSourceAt(sourceId, [](SourceEditor& editor) { editor.showTab(SourceEditor::Tab::Cameras); });
        break;
    case Remedy::ChooseDestination:
        editSourceAt(sourceId, &SourceEditor::showDestination);
        break;
    case Remedy::DecideOnCameras:
        window().bringToFront();
        break;
    case Remedy::Resume:
        resume(sourceId);
        break;
    case Remedy::RestartSchedule:
    case Remedy::TryDownloads:
        m_sync.sourcesChanged();
        scheduler().runAllNow();
        break;
    case Remedy::FreeSpace:
        openCleanUp(sourceId);
        break;
    }
}

/// @param sourceId 0 for all sources: ends the pause of the whole program, and sources that a person paused one by one
/// stay paused. Only if there is no such pause are the sources resumed.
void DesktopProgram::resume(qint64 sourceId) {
    if (sourceId == 0 && scheduler().isPaused())
        return onResumed();
    const auto work = [&setup = m_program.sourceSetup, sourceId,
                       rows = window().live().sources.rows()]() -> Result<void> {
        Result<void> outcome;
        for (const SourceRow& source : rows) {
            if (sourceId != 0 && source.key != sourceId)
                continue;
            if (const auto done = setup.edit(source.key, {.enabled = true}); !done) {
                qCWarning(logDesktop) << "a source was not resumed:" << done.error().detail;
                outcome = std::unexpected(done.error());
            }
        }
        return outcome;
    };
    whenDone(QtConcurrent::run(&m_background, work), this, [this](const Result<void>& resumed) {
        onResumed();
        if (!resumed)
            showProblem(&window(), tr("Sources"), resumed.error().sentence);
    });
}

void DesktopProgram::onResumed() {
    scheduler().resume();
    m_sync.sourcesChanged();
    window().live().reader.refresh();
    if (m_diagnostics)
        m_diagnostics->test();
}

void DesktopProgram::restartWithSample() {
    // The sample Drive uses a separate data folder, so this program's lock does not matter.
    const auto sample = SampleDrive::program();
    if (sample && QProcess::startDetached(QApplication::applicationFilePath(), {u"--sample"_s})) {
        quit();
        return;
    }
    const Error error = sample ? SampleDrive::notStarted({}) : sample.error();
    showProblem(m_wizard, u"V_Track Cloud Sync"_s, error.sentence);
}

} // namespace vtrack
