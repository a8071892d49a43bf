// SPDX-License-Identifier: GPL-3.0-or-later
// How the dialog that edits a source is opened.
#include "desktop_program.h"
#include "missing_row.h"
#include "problem_box.h"
#include "when_done.h"
#include "window_services.h"
#include "window_size.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Blocks.
Result<SeenSource> sourceWithSchedule(const Database& database, qint64 sourceId) {
    auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto source = SourceStore(**connection).byId(sourceId);
    const auto status = SyncStatusStore(**connection).byId(sourceId);
    if (!source || !status)
        return std::unexpected(source ? status.error() : source.error());
    if (!*source || !*status)
        return std::unexpected(noSuchSource(sourceId));
    return SeenSource{**source, **status};
}

} // namespace

void DesktopProgram::editSource(qint64 sourceId) {
    editSourceAt(sourceId, [](SourceEditor& editor) { editor.showTab(SourceEditor::Tab::Schedule); });
}

void DesktopProgram::editSourceAt(qint64 sourceId, const std::function<void(SourceEditor&)>& lead) {
    const auto open = [this, sourceId, lead] {
        if (!m_editor)
            return false;
        if (m_editor->source().source.id == sourceId && !m_editor->isBusy())
            lead(*m_editor);
        bringUp(*m_editor); // One for another source is finished first.
        return true;
    };
    if (open())
        return;
    whenDone(QtConcurrent::run(&m_background, [&database = m_program.database,
                                               sourceId] { return sourceWithSchedule(database, sourceId); }),
             this, [this, lead, open](const Result<SeenSource>& found) {
                 if (open())
                     return;
                 if (!found)
                     return showProblem(&window(), tr("Sources"), found.error().sentence);
                 lead(*openEditor(*found));
                 bringUp(*m_editor);
             });
}

SourceEditor* DesktopProgram::openEditor(const SeenSource& seen) {
    m_editor = new SourceEditor(setupServices(m_program, m_sync, m_background), seen, &window());
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_editor, &QDialog::finished, this, [this] { window().live().reader.refresh(); });
    return m_editor;
}

} // namespace vtrack
