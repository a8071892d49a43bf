// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_actions.h"

#include "icon.h"
#include "item_roles.h"
#include "message_box.h"
#include "problem_box.h"
#include "row_menu.h"
#include "size_text.h"
#include "visible_text.h"
#include "when_done.h"

#include <QCheckBox>
#include <QDir>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

SourceActions::SourceActions(SourceSetup& setup, SyncService& sync, QThreadPool& background, SourceModel& sources,
                             DashboardReader& reader, QListView& view)
    : QObject(&view)
    , m_setup(setup)
    , m_sync(sync)
    , m_background(background)
    , m_sources(sources)
    , m_reader(reader)
    , m_view(view) {
    syncNow.setText(tr("&Sync this source now"));
    syncNow.setIcon(icon(u"refresh"_s));
    edit.setText(tr("&Edit…"));
    edit.setIcon(icon(u"settings"_s));
    planSilence.setText(tr("A silence is pla&nned…"));
    planSilence.setIcon(icon(u"calendar"_s));
    freeSpace.setText(tr("&Free space…"));
    freeSpace.setIcon(icon(u"disk"_s));
    remove.setText(tr("Re&move…"));
    remove.setIcon(icon(u"remove"_s));
    remove.setShortcut(QKeySequence::Delete);
    for (QAction* action : {&edit, &pause, &remove})
        action->setShortcutContext(Qt::WidgetShortcut);
    view.addActions({&syncNow, &edit, &pause, &planSilence, &freeSpace, &remove});
    useRowMenu(view);
    connect(&syncNow, &QAction::triggered, this, [this] {
        if (const SourceRow* source = current())
            m_sync.scheduler().syncNow(source->key);
    });
    SyncScheduler& scheduler = m_sync.scheduler();
    connect(&scheduler, &SyncScheduler::runStarted, this, &SourceActions::refresh);
    connect(&scheduler, &SyncScheduler::runFinished, this, &SourceActions::refresh);
    connect(&scheduler, &SyncScheduler::pauseChanged, this, &SourceActions::refresh);
    connect(&edit, &QAction::triggered, this, [this] {
        if (const SourceRow* source = current())
            emit editRequested(source->key);
    });
    connect(&pause, &QAction::triggered, this, &SourceActions::togglePause);
    connect(&planSilence, &QAction::triggered, this, [this] {
        if (const SourceRow* source = current())
            emit silencePlanRequested(source->key);
    });
    connect(&freeSpace, &QAction::triggered, this, [this] {
        if (const SourceRow* source = current())
            emit freeSpaceRequested(source->key);
    });
    connect(&remove, &QAction::triggered, this, &SourceActions::askToRemove);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &SourceActions::refresh);
    connect(&reader, &DashboardReader::loaded, this, &SourceActions::refresh);
    refresh();
}

const SourceRow* SourceActions::current() const {
    const qint64 id = m_view.currentIndex().data(IdRole).toLongLong();
    const auto& rows = m_sources.rows();
    const auto found = std::ranges::find(rows, id, &SourceRow::key);
    return found == rows.end() ? nullptr : &*found;
}

void SourceActions::refresh() {
    const SourceRow* source = current();
    for (QAction* action : {&edit, &pause, &freeSpace, &remove})
        action->setEnabled(source != nullptr);
    const SyncScheduler& scheduler = m_sync.scheduler();
    syncNow.setEnabled(source != nullptr && source->enabled && !scheduler.isPaused() &&
                       !scheduler.isRunning(source->key));
    planSilence.setEnabled(source != nullptr && source->enabled);
    const bool paused = source != nullptr && !source->enabled;
    pause.setText(paused ? tr("&Resume this source") : tr("&Pause this source"));
    pause.setIcon(icon(paused ? u"play"_s : u"pause"_s));
}

/// As useRowMenu(): what is chosen is for the row that was current when it opened.
QToolButton* SourceActions::menuButton() {
    auto* button = new QToolButton;
    button->setObjectName(u"sourceMenuButton"_s);
    button->setIcon(icon(u"more"_s));
    button->setAccessibleName(tr("Actions for the source"));
    button->setToolTip(tr("What can be done with the selected source"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addActions(m_view.actions());
    });
    connect(m_view.selectionModel(), &QItemSelectionModel::currentChanged, menu, &QWidget::close);
    button->setMenu(menu);
    return button;
}

void SourceActions::togglePause() {
    const SourceRow* source = current();
    if (source == nullptr)
        return;
    whenDone(
        QtConcurrent::run(&m_background, [&setup = m_setup, id = source->key,
                                          enabled = !source->enabled] { return setup.edit(id, {.enabled = enabled}); }),
        this, [this](const Result<Source>& changed) {
            m_sync.sourcesChanged();
            m_reader.refresh();
            if (!changed)
                showProblem(m_view.window(), tr("Sources"), changed.error().sentence);
        });
}

void SourceActions::askToRemove() {
    const SourceRow* found = current();
    if (found == nullptr)
        return;
    const SourceRow source = *found;
    QString meaning = tr("No new footage of its cameras will come in. Google Drive is not touched. The %n clips in "
                         "“%1” stay on this computer, unless you have them deleted here.",
                         nullptr, int(source.files))
                          .arg(QDir::toNativeSeparators(source.folder));
    if (source.files > 0)
        meaning += u' ' + tr("Size: %1.").arg(sizeText(source.bytes));
    QMessageBox* question =
        messageBox(QMessageBox::Warning, tr("Remove source"), tr("Remove “%1”?").arg(forPeople(source.name)), meaning,
                   QMessageBox::Cancel, m_view.window());
    question->setObjectName(u"removeSourceQuestion"_s);
    auto* deleteFiles = new QCheckBox(tr("&Delete its footage on this computer, too"));
    question->setCheckBox(deleteFiles);
    QPushButton* button = question->addButton(tr("&Remove source"), QMessageBox::DestructiveRole);
    connect(deleteFiles, &QCheckBox::toggled, button,
            [button](bool too) { button->setText(too ? tr("&Remove and delete the footage") : tr("&Remove source")); });
    question->setDefaultButton(QMessageBox::Cancel);
    connect(button, &QPushButton::clicked, this, [this, source, deleteFiles] {
        stopAndRemove(source, deleteFiles->isChecked() ? Footage::Delete : Footage::Keep);
    });
    question->open();
    tellUnprocessed(*question, source.key);
}

/// The count takes its time, so it follows.
void SourceActions::tellUnprocessed(QMessageBox& question, qint64 sourceId) {
    whenDone(QtConcurrent::run(&m_background, [&setup = m_setup, sourceId] { return setup.unprocessed(sourceId); }),
             &question, [&question](const Result<qint64>& files) {
                 if (files && *files > 0)
                     question.setInformativeText(question.informativeText() + u' ' +
                                                 tr("%n of them are not processed yet.", nullptr, int(*files)));
             });
}

/// A run in progress would download files while they are deleted, so it is stopped first.
void SourceActions::stopAndRemove(const SourceRow& source, Footage footage) {
    const auto work = [&setup = m_setup, id = source.key, footage] {
        return setup.remove(id, footage);
    };
    whenDone(m_sync.whileUnscheduled(source.key, work), this, [this](const Result<FileRemoval::Report>& removed) {
        if (!removed)
            showProblem(m_view.window(), tr("Sources"), removed.error().sentence);
        m_reader.refresh();
    });
}

} // namespace vtrack
