// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_wizard.h"

#include "camera_folders_page.h"
#include "camera_names_page.h"
#include "client_file_page.h"
#include "dialog.h"
#include "help.h"
#include "icon.h"
#include "resume_banner.h"
#include "schedule_page.h"
#include "sign_in_page.h"
#include "step_list.h"
#include "summary_page.h"
#include "visible_text.h"
#include "window_size.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vtrack {

namespace {

bool isField(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) != nullptr || qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr;
}

} // namespace

SetupWizard::SetupWizard(const SetupServices& services, QWidget* parent)
    : QWizard(parent)
    , m_services(services)
    , m_state(std::make_shared<SetupState>(services)) {
    setWindowTitle(tr("Set up V_Track Cloud Sync"));
    setWindowIcon(icon(u"app"_s));
    setWizardStyle(
        ClassicStyle); // Its pages have the window's colour, on which fields stand out in dark palettes, too.
    setOption(NoBackButtonOnStartPage);
    setOption(NoBackButtonOnLastPage, false);
    setFirstSize(*this, {880, 620}, {760, 460});
    auto* steps = new StepList(
        {tr("Google access"), tr("Sign in"), tr("Drive"), tr("Cameras"), tr("Names"), tr("Schedule"), tr("Summary")},
        this);
    setSideWidget(steps);
    addHelpKey(*this);
    connect(this, &QWizard::currentIdChanged, steps, &StepList::setCurrent);
    connect(this, &QWizard::currentIdChanged, this, &SetupWizard::onPageChanged);
    // Polling is simpler than handling every key press, and still protects against a power failure.
    connect(&m_keeper, &QTimer::timeout, this, &SetupWizard::keepDraft);
    m_keeper.start(2s);
    addPages();
}

void SetupWizard::addPages() {
    const SetupServices& services = m_services;
    auto* client = new ClientFilePage(services, m_state);
    auto* gmail = new SignInPage(services, m_state, SignInMethod::Gmail);
    auto* drive = new SignInPage(services, m_state, SignInMethod::Drive);
    addSetupPage(client, u"clientFilePage"_s);
    addSetupPage(gmail, u"gmailPage"_s);
    addSetupPage(drive, u"drivePage"_s);
    auto* summary = new SummaryPage(services, m_state);
    addSetupPage(new CameraFoldersPage(services, m_state), u"foldersPage"_s);
    addSetupPage(new CameraNamesPage(services, m_state), u"namesPage"_s);
    addSetupPage(new SchedulePage(services, m_state), u"destinationPage"_s); // Drafts name it like this.
    addSetupPage(summary, u"summaryPage"_s);
    connect(summary, &SummaryPage::saved, this, &SetupWizard::onSaved);
    connect(client, &ClientFilePage::sampleRequested, this, &SetupWizard::sampleRequested);
    // The window then shows the sources, and what is left to do.
    connect(client, &ClientFilePage::setupImported, this, &SetupWizard::reject);
    connect(client, &ClientFilePage::languageChosen, this, &SetupWizard::languageChosen);
    for (const SignInPage* page : {gmail, drive})
        connect(page, &SignInPage::signedIn, this, [this] {
            m_state->folders.forget(); // It may be another person's Drive.
            m_state->unseen = true;
        });
}

SetupWizard::~SetupWizard() {
    keepDraft();
}

void SetupWizard::addSetupPage(SetupPage* page, const QString& objectName) {
    page->setObjectName(objectName);
    connect(page, &SetupPage::busyChanged, this, &SetupWizard::showBusy);
    connect(page, &SetupPage::completeChanged, this, &SetupWizard::walk, Qt::QueuedConnection);
    addPage(page);
}

/// Return in a field or list keeps what was entered there, and does not go on.
void SetupWizard::keyPressEvent(QKeyEvent* event) {
    if (!isReturn(*event) || !isField(focusWidget()))
        QWizard::keyPressEvent(event);
}

void SetupWizard::showBusy(bool busy) {
    for (const WizardButton each : {BackButton, CancelButton})
        button(each)->setEnabled(!busy);
    if (!busy)
        emit checked();
}

void SetupWizard::onSaved(qint64 sourceId) {
    m_services.draft.remove();
    m_keeping = false;
    if (m_state->parallelDownloads != m_state->seenParallelDownloads)
        m_services.signIn.settings.set(setting::parallelDownloads, m_state->parallelDownloads);
    if (m_state->newestFirst != m_state->seenNewestFirst)
        m_services.signIn.settings.set(setting::newestFirst, m_state->newestFirst);
    m_services.liveSettings.apply();
    m_services.signIn.settings.set(setting::destination, m_state->destination);
    m_services.sync.sourcesChanged();
    emit finishedSetup(sourceId, m_state->intervalMinutes);
}

void SetupWizard::reject() {
    if (isBusy())
        return;
    keepDraft(); // A closed wizard no longer knows its page.
    QWizard::reject();
}

bool SetupWizard::isBusy() const {
    const auto* current = qobject_cast<SetupPage*>(currentPage());
    return current && current->isBusy();
}

// --- The draft ---

QList<SetupPage*> SetupWizard::setupPages() const {
    QList<SetupPage*> pages;
    for (const int id : pageIds())
        pages += qobject_cast<SetupPage*>(page(id));
    return pages;
}

SetupDraft SetupWizard::draft() const {
    SetupDraft draft;
    if (const QWizardPage* left = m_way ? page(m_way->target) : currentPage())
        draft.page = left->objectName();
    for (const SetupPage* each : setupPages())
        each->save(draft);
    return draft;
}

void SetupWizard::keepDraft() {
    if (!m_keeping)
        return;
    const SetupDraft now = draft();
    if (now.page.isEmpty())
        return; // It was not shown yet.
    const bool begun = indexOf(now.page) > m_begin || !now.clientFile.isEmpty() || !now.cameras.isEmpty();
    if (begun)
        m_services.draft.keep(now);
    else
        m_services.draft.remove();
}

void SetupWizard::startOver() {
    m_keeping = false;
    m_services.draft.remove();
    emit startOverRequested();
}

/// 0 if there is none of that name.
int SetupWizard::indexOf(const QString& pageName) const {
    const QList<SetupPage*> pages = setupPages();
    const auto found = std::ranges::find(pages, pageName, &SetupPage::objectName);
    return found == pages.end() ? 0 : int(found - pages.begin());
}

void SetupWizard::goOn(const SetupDraft& draft, GoOn how) {
    for (SetupPage* each : setupPages())
        each->restore(draft);
    m_way = Way{.target = indexOf(draft.page), .how = how};
}

void SetupWizard::beginWithCameras() {
    setWindowTitle(tr("Add a source"));
    m_begin = indexOf(u"foldersPage"_s);
    m_way = Way{.target = m_begin, .how = GoOn::Untold};
}

void SetupWizard::onPageChanged(int id) {
    delete m_banner;
    if (m_way && id < m_way->last)
        m_way.reset(); // The person went back.
    QMetaObject::invokeMethod(this, &SetupWizard::walk, Qt::QueuedConnection);
}

/// One step: leave the page as a person would.
void SetupWizard::walk() {
    const auto* here = qobject_cast<SetupPage*>(currentPage());
    if (!m_way || !here || !here->isAtRest())
        return; // The page emits a signal when it knows more.
    const bool isNew = std::exchange(m_way->last, currentId()) != currentId();
    if (isNew && currentId() < m_way->target && here->isComplete() && !here->isInTrouble())
        return next();
    if (std::exchange(m_way, {})->how == GoOn::Told)
        tellItKeepsRunning();
}

void SetupWizard::tellItKeepsRunning() {
    auto* banner = new ResumeBanner;
    connect(banner, &ResumeBanner::startOverRequested, this, &SetupWizard::startOver);
    qobject_cast<SetupPage*>(currentPage())->putFirst(banner);
    m_banner = banner;
}

} // namespace vtrack
