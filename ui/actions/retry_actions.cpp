// SPDX-License-Identifier: GPL-3.0-or-later
#include "retry_actions.h"

#include "icon.h"
#include "pending_store.h"
#include "problem_box.h"
#include "row_menu.h"
#include "when_done.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

RetryActions::RetryActions(const Database& database, SyncService& sync, const Clock& clock, QThreadPool& background,
                           RetryModel& files, DashboardReader& reader, QListView& view)
    : QObject(&view)
    , m_database(database)
    , m_sync(sync)
    , m_clock(clock)
    , m_background(background)
    , m_files(files)
    , m_reader(reader)
    , m_view(view) {
    view.addAction(&dismiss);
    useRowMenu(view);
    connect(&dismiss, &QAction::triggered, this, &RetryActions::toggle);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &RetryActions::refresh);
    connect(&reader, &DashboardReader::loaded, this, &RetryActions::refresh);
    refresh();
}

const RetryRow* RetryActions::current() const {
    const QModelIndex index = m_view.currentIndex();
    return index.isValid() ? &m_files.row(index) : nullptr;
}

void RetryActions::refresh() {
    const RetryRow* file = current();
    const bool dismissed = file != nullptr && file->dismissed;
    dismiss.setEnabled(file != nullptr);
    dismiss.setText(dismissed ? tr("&Fetch this file") : tr("&Dismiss this file"));
    dismiss.setIcon(icon(dismissed ? u"refresh"_s : u"remove"_s));
}

void RetryActions::toggle() {
    const RetryRow* file = current();
    if (file == nullptr)
        return;
    const auto work = [&database = m_database, file = *file, now = m_clock.now()]() -> Result<void> {
        const auto connection = database.connect();
        if (!connection)
            return std::unexpected(connection.error());
        return PendingStore(**connection).setDismissed(file.sourceId, file.fileId, !file.dismissed, now);
    };
    const qint64 wantedBy = file->dismissed ? file->sourceId : 0;
    whenDone(QtConcurrent::run(&m_background, work), this, [this, wantedBy](const Result<void>& done) {
        m_reader.refresh();
        if (done && wantedBy != 0)
            m_sync.scheduler().runSoon(wantedBy);
        if (!done)
            showProblem(m_view.window(), tr("Retrying"), done.error().sentence);
    });
}

} // namespace vtrack
