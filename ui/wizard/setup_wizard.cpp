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
#include "when_done.h"

#include <QAbstractButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

SetupWizard::SetupWizard(const UiServices& services, const QStringList& steps, QWidget* parent)
    : QWizard(parent)
    , m_services(services)
    , m_state(std::make_shared<SetupState>(services))
    , m_steps(new StepList(steps, this)) {
    setWindowIcon(icon(u"app"_s));
    setWizardStyle(
        ClassicStyle); // Its pages have the window's colour, on which fields stand out in dark palettes, too.
    setOption(NoBackButtonOnStartPage);
    setOption(NoBackButtonOnLastPage, false);
    setMinimumSize(760, 560);
    resize(880, 620);
    setSideWidget(m_steps);
    connect(this, &QWizard::currentIdChanged, m_steps, &StepList::setCurrent);
}

SetupWizard::SetupWizard(const UiServices& services, QWidget* parent)
    : SetupWizard(services,
                  QStringList{tr("Google client"), tr("Sign in"), tr("Drive"), tr("Cameras"), tr("Names"),
                              tr("Schedule"), tr("Summary")},
                  parent) {
    setWindowTitle(tr("Set up V_Track Cloud Sync"));
    auto* client = new ClientFilePage(services, m_state);
    auto* gmail = new SignInPage(services, m_state, SignInMethod::Gmail);
    addSetupPage(client, u"clientFilePage"_s);
    addSetupPage(gmail, u"gmailPage"_s);
    addSetupPage(new SignInPage(services, m_state, SignInMethod::Drive), u"drivePage"_s);
    addSourcePages();
    connect(client, &ClientFilePage::sampleRequested, this, &SetupWizard::sampleRequested);
    connect(gmail, &SignInPage::signedIn, &m_state->folders, &FolderTreeModel::clear);
}

SetupWizard::SetupWizard(const UiServices& services, const Source& edited, const SyncStatus& schedule, QWidget* parent)
    : SetupWizard(services, QStringList{tr("Cameras"), tr("Names"), tr("Schedule"), tr("Summary")}, parent) {
    setWindowTitle(tr("Edit “%1”").arg(edited.name));
    takeOver(edited, schedule);
    addSourcePages();
}

void SetupWizard::addSourcePages() {
    auto* summary = new SummaryPage(m_services, m_state);
    addSetupPage(new CameraFoldersPage(m_services, m_state), u"foldersPage"_s);
    addSetupPage(new CameraNamesPage(m_services, m_state), u"namesPage"_s);
    addSetupPage(new DestinationPage(m_services, m_state), u"destinationPage"_s);
    addSetupPage(summary, u"summaryPage"_s);
    connect(summary, &SummaryPage::saved, this, &SetupWizard::onSaved);
}

/// What the source is like now is chosen at first.
void SetupWizard::takeOver(const Source& source, const SyncStatus& schedule) {
    m_state->edited = source;
    m_state->paused = !schedule.syncEnabled;
    m_state->intervalMinutes = schedule.syncIntervalMinutes;
    m_state->name = source.name;
    m_state->destination = source.destination;
    QList<Folder> cameras;
    QHash<QString, QString> names;
    for (const Camera& camera : source.cameras) {
        if (!camera.selected)
            continue;
        names.insert(camera.folderId, camera.name);
        cameras += Folder{.id = camera.folderId,
                          .name = camera.folderName,
                          .parentId = {},
                          .depth = cameraDepth,
                          .path = camera.folderPath,
                          .created = {},
                          .modified = {}};
    }
    m_state->cameras.setNames(names);
    m_state->folders.choose(cameras);
    // Where they lie now, so that the folders above them count them. What cannot be found is refused when it is saved.
    const auto find = [&folders = m_services.folders, cameras] {
        QList<Folder> found;
        for (const Folder& camera : cameras) {
            if (const auto folder = folders.folder(camera.id); folder && folder->selectable())
                found += *folder;
        }
        return found;
    };
    whenDone(QtConcurrent::run(&m_services.background, find), this,
             [this](const QList<Folder>& found) { m_state->folders.update(found); });
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
    m_services.settings.setParallelDownloads(m_state->parallelDownloads);
    m_services.liveSettings.apply();
    if (!m_state->edited)
        m_services.settings.setDestination(m_state->destination);
    if (!m_state->paused)
        m_services.scheduler.schedule(sourceId, std::chrono::minutes(m_state->intervalMinutes),
                                      std::chrono::milliseconds(0));
    emit finishedSetup(sourceId, m_state->intervalMinutes);
}

void SetupWizard::reject() {
    const auto* current = qobject_cast<SetupPage*>(currentPage());
    if (!current || !current->isBusy())
        QWizard::reject();
}

} // namespace vtrack
