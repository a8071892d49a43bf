// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_folders_page.h"

#include "camera_folder.h"
#include "display_text.h"
#include "folder_verdict.h"
#include "icon.h"
#include "style.h"
#include "taken_cameras.h"
#include "visible_text.h"
#include "when_done.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int mostSentences = 3;         // The tree needs its room, too.
constexpr int fewestLettersToSearch = 2; // Of a name, in all of Drive.

} // namespace

CameraFoldersPage::CameraFoldersPage(const SetupServices& services, const std::shared_ptr<SetupState>& state)
    : SetupPage(services, state, tr("Choose your cameras"), tr("Next: give your cameras names."))
    , m_filter(new QLineEdit(this))
    , m_tree(new FolderTreeView(state->folders, this))
    , m_count(style::textLabel({}, this))
    , m_ticked(new StatusLabel(this))
    , m_newCameras(new QCheckBox(tr("Also fetch cameras that appear next to these later"), this))
    , m_twice(new StatusLabel(this))
    , m_mayBeTwice(new QCheckBox(tr("&Download these clips a second time"), this)) {
    content()->addWidget(style::textLabel(
        tr("Open a project, an area and a location, and tick the camera folders whose footage you want.")));
    content()->addWidget(style::hintLabel(
        tr("Drive must be arranged as Project / Area / Location / Camera: folders at the fourth level are cameras. A "
           "tick at a folder above them ticks all cameras that are in it now.")));
    content()->addLayout(above());
    m_tree->setObjectName(u"folderTree"_s);
    m_tree->setAccessibleName(tr("Folders in Google Drive"));
    content()->addWidget(m_tree, 1);
    m_ticked->setObjectName(u"tickedStatus"_s);
    content()->addWidget(m_ticked);
    content()->addLayout(below());
    m_twice->setObjectName(u"twiceStatus"_s);
    m_mayBeTwice->setObjectName(u"mayBeTwiceBox"_s);
    m_mayBeTwice->setToolTip(tr("For a second copy, for example on another disk."));
    connect(m_mayBeTwice, &QCheckBox::toggled, this, [this](bool isAgreed) {
        if (isAgreed)
            status()->clear();
        emit completeChanged();
    });
    content()->addWidget(m_twice);
    content()->addWidget(m_mayBeTwice);
    m_newCameras->setObjectName(u"newCamerasBox"_s);
    m_newCameras->setToolTip(tr("They join without a question, and you are told. Otherwise you are asked about each."));
    m_newCameras->setChecked(state->addsNewCameras);
    connect(m_newCameras, &QCheckBox::toggled, this, [this](bool adds) { this->state().addsNewCameras = adds; });
    content()->addWidget(m_newCameras);
    content()->addWidget(status());
    status()->hide();

    m_typed.setSingleShot(true);
    m_typed.setInterval(std::chrono::milliseconds(150));
    connect(m_filter, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, &CameraFoldersPage::applyFilter);
    m_search.setSingleShot(true);
    m_search.setInterval(std::chrono::milliseconds(600));
    connect(&m_search, &QTimer::timeout, this, &CameraFoldersPage::search);
    connect(&state->folders, &FolderTreeModel::selectionChanged, this, &CameraFoldersPage::showCount);
    connect(&state->folders, &FolderTreeModel::toggleBegun, this, [this] { showTicked(Tone::Info, {}); });
    connect(&state->folders, &FolderTreeModel::toggled, this,
            [this](const QString& sentence) { showTicked(Tone::Info, sentence); });
    connect(&state->folders, &FolderTreeModel::toggleFailed, this,
            [this](const QString& sentence) { showTicked(Tone::Error, sentence); });
    showCount();
}

CameraFoldersPage::~CameraFoldersPage() {
    m_stop.request_stop();
    m_stopSearch.request_stop();
}

QHBoxLayout* CameraFoldersPage::above() {
    m_filter->setObjectName(u"folderFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("The name of a project, an area, a location or a camera"));
    m_filter->setAccessibleName(tr("Find a folder"));
    auto* label = style::plainLabel(tr("&Find a folder:"), this);
    label->setBuddy(m_filter);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::gap);
    row->addWidget(label);
    row->addWidget(m_filter, 1);
    return row;
}

QHBoxLayout* CameraFoldersPage::below() {
    m_count->setObjectName(u"cameraCount"_s);
    auto* all = new QToolButton(this);
    all->setObjectName(u"allCamerasButton"_s);
    all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    all->setFocusPolicy(Qt::TabFocus); // A click leaves the keyboard in the tree.
    all->setDefaultAction(&m_tree->toggleAll());
    auto* refreshButton = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), this);
    refreshButton->setObjectName(u"refreshButton"_s);
    refreshButton->setToolTip(tr("Read the folders from Google Drive again"));
    connect(refreshButton, &QPushButton::clicked, this, &CameraFoldersPage::refresh);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::gap);
    row->addWidget(m_count, 1);
    row->addWidget(all);
    row->addWidget(refreshButton);
    return row;
}

void CameraFoldersPage::initializePage() {
    state().folders.fetchMore({});
    readTaken();
    lookForUnseen();
    // After the wizard has given the keyboard to the first field of the page.
    QMetaObject::invokeMethod(m_tree, [this] { beginAt(*m_tree); }, Qt::QueuedConnection);
}

void CameraFoldersPage::save(SetupDraft& draft) const {
    draft.cameras = state().folders.checkedFolders();
    draft.addsNewCameras = state().addsNewCameras;
    draft.mayBeTwice = m_mayBeTwice->isChecked() || m_wasAgreed;
}

void CameraFoldersPage::restore(const SetupDraft& draft) {
    m_wasAgreed = draft.mayBeTwice;
    state().folders.untick(state().folders.checkedIds());
    state().folders.choose(draft.cameras);
    state().unseen = true;
    m_newCameras->setChecked(draft.addsNewCameras);
}

/// Looks up selected cameras that were not loaded yet, so that their parent folders count them, and reports those that
/// are gone.
void CameraFoldersPage::lookForUnseen() {
    const QStringList ids = state().folders.checkedIds();
    if (!state().unseen || m_looking || ids.isEmpty())
        return;
    m_looking = true;
    status()->setStatus(Tone::Busy, tr("Looking for your cameras in Google Drive…"));
    const auto look = [&folders = services().folders, ids, stop = m_stop.get_token()] {
        return folders.check(ids, stop);
    };
    whenDone(QtConcurrent::run(&services().signIn.background, look), this,
             [this](const Result<QList<CheckedFolder>>& checked) { onLookedFor(checked); });
}

void CameraFoldersPage::onLookedFor(const Result<QList<CheckedFolder>>& checked) {
    m_looking = false;
    QStringList sentences;
    if (checked) {
        state().unseen = false;
        QHash<QString, QString> paths; // Where they were when they were ticked.
        for (const Folder& folder : state().folders.checkedFolders())
            paths.insert(folder.id, folder.path);
        QList<Folder> found;
        QStringList gone;
        for (const CheckedFolder& each : *checked) {
            if (each.verdict == FolderVerdict::Valid) {
                found += each.folder;
            } else if (paths.contains(each.folder.id)) {
                gone += each.folder.id;
                sentences += verdictSentence(each, paths.value(each.folder.id));
            }
        }
        state().folders.update(found);
        state().folders.untick(gone);
    } else if (checked.error().kind != ErrorKind::Cancelled) {
        sentences += checked.error().sentence;
    }
    if (const int more = int(sentences.size()) - mostSentences; more > 0) {
        sentences.resize(mostSentences);
        sentences += tr("And %n more.", nullptr, more);
    }
    if (sentences.isEmpty())
        status()->clear();
    else
        status()->setStatus(Tone::Error, sentences.join(u'\n'));
    emit completeChanged();
}

/// In this program's own database. What cannot be read there is told when the source is saved.
void CameraFoldersPage::readTaken() {
    m_isReadingTaken = true;
    const qint64 own = state().edited ? state().edited->source.id : 0;
    const auto read = [&setup = services().sourceSetup, own] {
        return setup.takenCameras(own);
    };
    whenDone(QtConcurrent::run(&services().signIn.background, read), this,
             [this, question = ++m_takenQuestion](const Result<TakenCameras>& taken) {
                 if (question != m_takenQuestion)
                     return;
                 m_isReadingTaken = false;
                 m_taken = taken.value_or(TakenCameras());
                 state().folders.setTaken(m_taken);
                 showTwice();
             });
}

/// Of a source that is edited, only cameras that are new in it: the others were decided before.
void CameraFoldersPage::showTwice() {
    QStringList added = state().folders.checkedIds();
    if (state().edited) {
        for (const Camera& camera : state().edited->source.cameras) {
            if (camera.selected)
                added.removeAll(camera.folderId);
        }
    }
    const QString sentence = twiceSentence(m_taken, added);
    if (std::exchange(m_twiceSaid, sentence) != sentence)
        m_mayBeTwice->setChecked(!sentence.isEmpty() && std::exchange(m_wasAgreed, false)); // Not to something else.
    m_mayBeTwice->setHidden(sentence.isEmpty());
    if (sentence.isEmpty())
        m_twice->clear();
    else
        m_twice->setStatus(Tone::Warning, sentence);
    emit completeChanged();
}

/// Whoever ticked all cameras of a folder does not leave without them, and nothing is downloaded twice unasked.
bool CameraFoldersPage::isFilledIn() const {
    const bool isAgreed = m_twiceSaid.isEmpty() || m_mayBeTwice->isChecked();
    return state().folders.checkedCount() > 0 && state().folders.beingRead().isEmpty() && isAgreed;
}

void CameraFoldersPage::showMissing() {
    if (!m_twiceSaid.isEmpty() && !m_mayBeTwice->isChecked()) {
        status()->setStatus(Tone::Error, tr("Some of these cameras are in another source already. Tick “Download these "
                                            "clips a second time”, or untick these cameras."));
        return m_mayBeTwice->setFocus();
    }
    if (state().folders.beingRead().isEmpty())
        status()->setStatus(Tone::Error, tr("Tick at least one camera folder."));
    else
        status()->setStatus(Tone::Warning, tr("Nothing was saved: the cameras that you ticked are still being read. "
                                              "Save again when that is done."));
    m_tree->setFocus();
}

std::optional<SetupPage::Trial> CameraFoldersPage::leave() {
    state().cameras.setFolders(state().folders.checkedFolders());
    return {};
}

void CameraFoldersPage::refresh() {
    status()->clear();
    state().folders.refresh();
    lookForUnseen();
}

void CameraFoldersPage::applyFilter() {
    m_stopSearch.request_stop();
    state().folders.setFilter(m_filter->text());
    status()->clear();
    if (state().folders.filter().size() >= fewestLettersToSearch)
        m_search.start();
    else
        m_search.stop();
}

/// In all of Drive, for what was not opened yet.
void CameraFoldersPage::search() {
    const QString text = state().folders.filter();
    m_stopSearch = {};
    status()->setStatus(Tone::Busy, tr("Searching all of Google Drive…"));
    const auto ask = [&folders = services().folders, text, stop = m_stopSearch.get_token()] {
        return folders.find(text, stop);
    };
    whenDone(QtConcurrent::run(&services().signIn.background, ask), this,
             [this, text, stop = m_stopSearch.get_token()](const Result<FoundFolders>& found) {
                 if (!stop.stop_requested())
                     onFound(text, found);
             });
}

void CameraFoldersPage::onFound(const QString& text, const Result<FoundFolders>& found) {
    if (!found)
        return status()->setStatus(Tone::Error, found.error().sentence);
    state().folders.addFound(*found);
    if (state().folders.rowCount() == 0)
        status()->setStatus(Tone::Info, tr("No folder in Google Drive has “%1” in its name.").arg(text));
    else if (!found->complete)
        status()->setStatus(Tone::Info, tr("There are more. Type more of the name to see fewer."));
    else
        status()->clear();
}

void CameraFoldersPage::showCount() {
    const int count = state().folders.checkedCount();
    status()->clear();
    style::setText(*m_count, count == 0   ? tr("No camera chosen yet")
                             : count == 1 ? tr("1 camera chosen")
                                          : tr("%1 cameras chosen").arg(count));
    showTicked(Tone::Info, {});
    showTwice();
}

/// @param sentence what was done; empty for nothing. Beside it stands what is still being read.
void CameraFoldersPage::showTicked(Tone tone, const QString& sentence) {
    QStringList names;
    const QStringList beingRead = state().folders.beingRead();
    for (const QString& name : beingRead)
        names += nameText(forPeople(name));
    if (names.isEmpty()) {
        m_ticked->setStatus(tone, sentence);
    } else {
        const QString reading = tr("Reading the cameras in “%1”, to tick them…").arg(names.join(u"”, “"_s));
        m_ticked->setStatus(Tone::Busy, sentence.isEmpty() ? reading : sentence + u' ' + reading);
    }
    emit completeChanged();
}

} // namespace vtrack
