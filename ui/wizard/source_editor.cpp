// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_editor.h"

#include "camera_folders_page.h"
#include "camera_names_page.h"
#include "help.h"
#include "icon.h"
#include "message_box.h"
#include "schedule_page.h"
#include "visible_text.h"
#include "when_done.h"
#include "window_size.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int mostNames = 10;

/// Whether a person chose the same; where the folders are is Drive's.
bool isSame(const QList<CameraChoice>& one, const QList<CameraChoice>& other) {
    return std::ranges::is_permutation(one, other, [](const CameraChoice& a, const CameraChoice& b) {
        return a.folderId == b.folderId && a.cameraName == b.cameraName && a.details == b.details;
    });
}

} // namespace

SourceEditor::SourceEditor(const SetupServices& services, const SeenSource& source, QWidget* parent)
    : Dialog(parent)
    , m_services(services)
    , m_state(std::make_shared<SetupState>(services))
    , m_tabs(new QTabWidget(this))
    , m_status(new StatusLabel(this))
    , m_buttons(style::buttonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel)) {
    setWindowTitle(visibleText(tr("Edit “%1”").arg(source.source.name)));
    setWindowIcon(icon(u"app"_s));
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("&Save changes"));
    addHelpKey(*this);
    m_state->takeOver(source);
    m_seenCameras = m_state->cameras.cameras();
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the source"));
    addTab(new SchedulePage(services, m_state), tr("Schedule and destination"), u"destinationPage"_s);
    addTab(new CameraFoldersPage(services, m_state), tr("Cameras"), u"foldersPage"_s);
    addTab(new CameraNamesPage(services, m_state), tr("Names and time zones"), u"namesPage"_s);
    m_status->setObjectName(u"editorStatus"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(style::block);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_buttons);
    setFirstSize(*this, {820, 600}, {560, 400});
    connect(m_tabs, &QTabWidget::currentChanged, this, &SourceEditor::onTabChanged);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SourceEditor::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SourceEditor::reject);
    m_seen = draft();
    open(page(Tab::Schedule));
}

SourceEditor::~SourceEditor() {
    m_stop.request_stop();
}

void SourceEditor::addTab(SetupPage* page, const QString& text, const QString& name) {
    page->setObjectName(name);
    connect(page, &SetupPage::busyChanged, this, [this, page](bool busy) {
        if (!busy)
            onPageChecked(page);
    });
    m_tabs->addTab(page, text);
}

SetupPage* SourceEditor::page(Tab tab) const {
    return qobject_cast<SetupPage*>(m_tabs->widget(int(tab)));
}

void SourceEditor::showTab(Tab tab) {
    m_tabs->setCurrentIndex(int(tab));
}

void SourceEditor::showDestination() {
    showTab(Tab::Schedule);
    auto* field = page(Tab::Schedule)->findChild<QLineEdit*>(u"destinationEdit"_s);
    field->setFocus();
    field->selectAll();
}

void SourceEditor::onTabChanged(int index) {
    followCameras();
    open(page(Tab(index)));
}

/// Pages begin their work, such as reading from Drive, when they are first seen.
void SourceEditor::open(SetupPage* page) {
    if (m_opened.contains(page))
        return;
    m_opened += page;
    page->initializePage();
}

/// Only cameras that were ticked or unticked change the table: it is not taken from under a name that is being typed.
void SourceEditor::followCameras() {
    QStringList named;
    for (const CameraChoice& camera : m_state->cameras.cameras())
        named += camera.folderId;
    QStringList ticked = m_state->folders.checkedIds();
    named.sort();
    ticked.sort();
    if (named != ticked)
        m_state->cameras.setFolders(m_state->folders.checkedFolders());
}

// --- What was changed ---

SetupDraft SourceEditor::draft() const {
    SetupDraft draft;
    draft.page = m_tabs->currentWidget()->objectName();
    for (int i = 0; i < m_tabs->count(); ++i)
        page(Tab(i))->save(draft);
    return draft;
}

void SourceEditor::restore(const SetupDraft& draft) {
    for (int i = 0; i < m_tabs->count(); ++i)
        page(Tab(i))->restore(draft);
    followCameras();
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (page(Tab(i))->objectName() == draft.page)
            m_tabs->setCurrentIndex(i);
    }
}

bool SourceEditor::isChanged() const {
    const SetupDraft now = draft();
    QStringList ticked = m_state->folders.checkedIds();
    QStringList before;
    for (const CameraChoice& camera : m_seenCameras)
        before += camera.folderId;
    ticked.sort();
    before.sort();
    return ticked != before || now.cameraNames != m_seen.cameraNames || now.details != m_seen.details ||
           now.addsNewCameras != m_seen.addsNewCameras || now.name != m_seen.name ||
           now.destination != m_seen.destination || now.intervalMinutes != m_seen.intervalMinutes ||
           now.parallelDownloads != m_seen.parallelDownloads || now.firstDay != m_seen.firstDay;
}

/// A field that shows what it showed at the beginning is no change, also where it cannot show exactly what is stored:
/// meanwhile another program may have set something else.
SourceChanges SourceEditor::changes() const {
    SourceChanges changes = m_state->choice();
    if (isSame(*changes.cameras, m_seenCameras))
        changes.cameras.reset();
    const SetupDraft now = draft();
    if (now.name == m_seen.name)
        changes.name.reset();
    if (now.intervalMinutes == m_seen.intervalMinutes)
        changes.intervalMinutes.reset();
    if (now.destination == m_seen.destination)
        changes.destination.reset();
    if (now.firstDay == m_seen.firstDay)
        changes.fetchFrom.reset();
    if (now.addsNewCameras == m_seen.addsNewCameras)
        changes.addsNewCameras.reset();
    return changes;
}

void SourceEditor::reject() {
    if (m_busy)
        return;
    if (!isChanged())
        return Dialog::reject();
    QMessageBox* question = messageBox(
        QMessageBox::Question, windowTitle(), tr("Close without saving your changes?"),
        tr("What you changed in this window is lost. The source, its cameras and its footage stay as they are."),
        QMessageBox::NoButton, this);
    question->setObjectName(u"discardQuestion"_s);
    QPushButton* discard = question->addButton(tr("&Close without saving"), QMessageBox::DestructiveRole);
    QPushButton* stay = question->addButton(tr("&Go on editing"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(discard, &QPushButton::clicked, this, [this] { Dialog::reject(); });
    question->open();
}

// --- Saving ---

void SourceEditor::setBusy(bool busy) {
    m_busy = busy;
    m_tabs->setEnabled(!busy);
    m_buttons->setEnabled(!busy);
    if (!busy)
        emit checked();
}

void SourceEditor::save() {
    if (m_busy)
        return;
    // A name that is still being typed counts.
    if (QWidget* field = focusWidget(); field && m_tabs->isAncestorOf(field))
        field->clearFocus();
    m_status->clear();
    followCameras();
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (page(Tab(i))->isFilledIn())
            continue;
        m_tabs->setCurrentIndex(i);
        return page(Tab(i))->showMissing();
    }
    const QStringList leaving = namesOfLeaving();
    if (!leaving.isEmpty())
        return askWhetherToDrop(leaving);
    checkAndWrite();
}

/// Also those that this dialog unticked, because this account does not see their folders.
QStringList SourceEditor::namesOfLeaving() const {
    const QStringList ticked = m_state->folders.checkedIds();
    QStringList names;
    for (const CameraChoice& camera : m_seenCameras) {
        if (!ticked.contains(camera.folderId))
            names += forPeople(camera.cameraName);
    }
    return names;
}

void SourceEditor::askWhetherToDrop(QStringList names) {
    const auto count = int(names.size());
    if (count > mostNames) {
        names.resize(mostNames);
        names += tr("and %n more", nullptr, count - mostNames);
    }
    QMessageBox* question = messageBox(
        QMessageBox::Question, windowTitle(), tr("Take %n camera(s) out of this source?", nullptr, count),
        names.join(u", "_s) + u"\n\n"_s + tr("Nothing new is fetched from then on. What is on this computer stays."),
        QMessageBox::NoButton, this);
    question->setObjectName(u"dropQuestion"_s);
    QPushButton* drop = question->addButton(tr("&Take out"), QMessageBox::DestructiveRole);
    QPushButton* stay = question->addButton(tr("&Go on editing"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(drop, &QPushButton::clicked, this, &SourceEditor::checkAndWrite);
    question->open();
}

void SourceEditor::checkAndWrite() {
    setBusy(true);
    checkFrom(0);
}

void SourceEditor::checkFrom(int index) {
    if (index == m_tabs->count())
        return write();
    page(Tab(index))->check([this, index] { checkFrom(index + 1); });
}

/// A page whose trial failed keeps the dialog open.
void SourceEditor::onPageChecked(SetupPage* page) {
    if (!page->isInTrouble())
        return;
    setBusy(false);
    m_tabs->setCurrentWidget(page);
}

void SourceEditor::write() {
    const SourceChanges wanted = changes();
    m_status->setStatus(Tone::Busy,
                        wanted.cameras ? tr("Checking every folder once more, then saving…") : tr("Saving…"));
    const auto save = [&setup = m_services.sourceSetup, seen = source(), wanted, stop = m_stop.get_token()] {
        return setup.edit(seen, wanted, stop);
    };
    whenDone(QtConcurrent::run(&m_services.signIn.background, save), this,
             [this, hasCameras = wanted.cameras.has_value()](const Result<Source>& written) {
                 onWritten(written, hasCameras);
             });
}

/// The name and the destination were checked before; so what fails now are the cameras or the database.
void SourceEditor::onWritten(const Result<Source>& written, bool hasCameras) {
    setBusy(false);
    if (written) {
        m_status->clear();
        return finish(written->id);
    }
    if (hasCameras)
        showTab(Tab::Cameras);
    m_status->setStatus(Tone::Error, written.error().sentence);
}

void SourceEditor::finish(qint64 sourceId) {
    if (m_state->parallelDownloads != m_state->seenParallelDownloads)
        m_services.signIn.settings.set(setting::parallelDownloads, m_state->parallelDownloads);
    m_services.liveSettings.apply();
    m_services.sync.sourcesChanged();
    emit saved(sourceId);
    accept();
}

} // namespace vtrack
