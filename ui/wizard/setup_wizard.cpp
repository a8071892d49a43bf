// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_wizard.h"

#include "camera_folders_page.h"
#include "camera_names_page.h"
#include "client_file_page.h"
#include "destination_page.h"
#include "icon.h"
#include "sign_in_page.h"
#include "step_list.h"
#include "summary_page.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace vtrack {

SetupWizard::SetupWizard(const UiServices& services, QWidget* parent)
    : QWizard(parent)
    , m_services(services)
    , m_state(std::make_shared<SetupState>(services))
    , m_steps(new StepList(
          {tr("Google client"), tr("Sign in"), tr("Drive"), tr("Cameras"), tr("Names"), tr("Schedule"), tr("Summary")},
          this)) {
    setWindowTitle(tr("Set up V_Track Cloud Sync"));
    setWindowIcon(icon(u"app"_s));
    setWizardStyle(
        ClassicStyle); // Its pages have the window's colour, on which fields stand out in dark palettes, too.
    setOption(NoBackButtonOnStartPage);
    setOption(NoBackButtonOnLastPage, false);
    setMinimumSize(760, 560);
    resize(880, 620);
    setSideWidget(m_steps);
    connect(this, &QWizard::currentIdChanged, m_steps, &StepList::setCurrent);

    auto* client = new ClientFilePage(services, m_state);
    auto* gmail = new SignInPage(services, m_state, SignInMethod::Gmail);
    auto* summary = new SummaryPage(services, m_state);
    addSetupPage(client, u"clientFilePage"_s);
    addSetupPage(gmail, u"gmailPage"_s);
    addSetupPage(new SignInPage(services, m_state, SignInMethod::Drive), u"drivePage"_s);
    addSetupPage(new CameraFoldersPage(services, m_state), u"foldersPage"_s);
    addSetupPage(new CameraNamesPage(services, m_state), u"namesPage"_s);
    addSetupPage(new DestinationPage(services, m_state), u"destinationPage"_s);
    addSetupPage(summary, u"summaryPage"_s);
    connect(client, &ClientFilePage::sampleRequested, this, &SetupWizard::sampleRequested);
    connect(gmail, &SignInPage::signedIn, &m_state->folders, &FolderTreeModel::clear);
    connect(summary, &SummaryPage::saved, this, &SetupWizard::onSaved);
}

void SetupWizard::addSetupPage(SetupPage* page, const QString& objectName) {
    page->setObjectName(objectName);
    connect(page, &SetupPage::busyChanged, this, &SetupWizard::followBusy);
    addPage(page);
}

void SetupWizard::followBusy(bool busy) {
    for (const WizardButton each : {BackButton, CancelButton})
        button(each)->setEnabled(!busy);
}

void SetupWizard::onSaved(qint64 sourceId) {
    m_services.settings.setDestination(m_state->destination);
    m_services.settings.setParallelDownloads(m_state->parallelDownloads);
    m_services.scheduler.schedule(sourceId, std::chrono::minutes(m_state->intervalMinutes),
                                  std::chrono::milliseconds(0));
    emit finishedSetup(sourceId);
}

void SetupWizard::reject() {
    const auto* current = qobject_cast<SetupPage*>(currentPage());
    if (!current || !current->isBusy())
        QWizard::reject();
}

} // namespace vtrack
