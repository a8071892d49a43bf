// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_actions.h"

#include "icon.h"
#include "item_roles.h"
#include "message_box.h"
#include "row_menu.h"
#include "trouble_box.h"
#include "visible_text.h"
#include "when_done.h"

#include <QCheckBox>
#include <QDir>
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
    edit.setText(tr("&Edit…"));
    edit.setIcon(icon(u"settings"_s));
    remove.setText(tr("&Remove…"));
    remove.setIcon(icon(u"remove"_s));
    remove.setShortcut(QKeySequence::Delete);
    for (QAction* action : {&edit, &pause, &remove})
        action->setShortcutContext(Qt::WidgetShortcut);
    view.addActions({&edit, &pause, &remove});
    useRowMenu(view);
    connect(&edit, &QAction::triggered, this, [this] {
        if (const SourceRow* source = current())
            emit editRequested(source->key);
    });
    connect(&pause, &QAction::triggered, this, &SourceActions::togglePause);
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
    for (QAction* action : {&edit, &pause, &remove})
        action->setEnabled(source != nullptr);
    const bool paused = source != nullptr && !source->enabled;
    pause.setText(paused ? tr("&Resume this source") : tr("&Pause this source"));
    pause.setIcon(icon(paused ? u"play"_s : u"pause"_s));
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
                showTrouble(m_view.window(), tr("Sources"), changed.error().sentence);
        });
}

void SourceActions::askToRemove() {
    const SourceRow* found = current();
    if (found == nullptr)
        return;
    const SourceRow source = *found;
    const QString meaning =
        tr("No new footage of its cameras will come in. Google Drive is not touched. The %n videos in "
           "“%1” stay on this computer, unless you have them deleted here.",
           nullptr, int(source.files))
            .arg(QDir::toNativeSeparators(source.folder));
    QMessageBox* question =
        messageBox(QMessageBox::Warning, tr("Remove a source"), tr("Remove “%1”?").arg(forPeople(source.name)), meaning,
                   QMessageBox::Cancel, m_view.window());
    question->setObjectName(u"removeSourceQuestion"_s);
    auto* deleteFiles = new QCheckBox(tr("&Delete its videos on this computer, too"));
    question->setCheckBox(deleteFiles);
    QPushButton* button = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    connect(deleteFiles, &QCheckBox::toggled, button,
            [button](bool too) { button->setText(too ? tr("&Remove and delete the videos") : tr("&Remove")); });
    question->setDefaultButton(QMessageBox::Cancel);
    connect(button, &QPushButton::clicked, this, [this, source, deleteFiles] {
        stopAndRemove(source, deleteFiles->isChecked() ? Footage::Delete : Footage::Keep);
    });
    question->open();
}

/// A run in progress would download files while they are deleted, so it is stopped first.
void SourceActions::stopAndRemove(const SourceRow& source, Footage footage) {
    const auto work = [&setup = m_setup, id = source.key, footage] {
        return setup.remove(id, footage);
    };
    whenDone(m_sync.whileUnscheduled(source.key, work), this, [this](const Result<DeletedFootage>& removed) {
        if (!removed)
            showTrouble(m_view.window(), tr("Sources"), removed.error().sentence);
        m_reader.refresh();
    });
}

} // namespace vtrack
