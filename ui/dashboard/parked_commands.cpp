// SPDX-License-Identifier: GPL-3.0-or-later
#include "parked_commands.h"

#include "icon.h"
#include "pending_store.h"
#include "trouble_box.h"
#include "when_done.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

ParkedCommands::ParkedCommands(const UiServices& services, LiveOverview& live, QListView& view)
    : QObject(&view)
    , m_services(services)
    , m_live(live)
    , m_view(view) {
    view.addAction(&dismiss);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&dismiss, &QAction::triggered, this, &ParkedCommands::toggle);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &ParkedCommands::follow);
    connect(&live, &LiveOverview::loaded, this, &ParkedCommands::follow);
    follow();
}

const ParkedRow* ParkedCommands::current() const {
    const QModelIndex index = m_view.currentIndex();
    return index.isValid() ? &m_live.parked.row(index) : nullptr;
}

void ParkedCommands::follow() {
    const ParkedRow* file = current();
    const bool dismissed = file != nullptr && file->dismissed;
    dismiss.setEnabled(file != nullptr);
    dismiss.setText(dismissed ? tr("&Fetch this file after all") : tr("&Do without this file"));
    dismiss.setIcon(icon(dismissed ? u"refresh"_s : u"remove"_s));
}

void ParkedCommands::toggle() {
    const ParkedRow* file = current();
    if (file == nullptr)
        return;
    const auto work = [&database = m_services.database, file = *file, now = m_services.clock.now()]() -> Result<void> {
        const auto connection = database.connect();
        if (!connection)
            return std::unexpected(connection.error());
        return PendingStore(**connection).setDismissed(file.sourceId, file.fileId, !file.dismissed, now);
    };
    const qint64 wantedBy = file->dismissed ? file->sourceId : 0;
    whenDone(QtConcurrent::run(&m_services.background, work), this, [this, wantedBy](const Result<void>& done) {
        m_live.reader.refresh();
        if (done && wantedBy != 0)
            m_services.sync.scheduler().runSoon(wantedBy);
        if (!done)
            showTrouble(m_view.window(), tr("Retrying"), done.error().sentence);
    });
}

} // namespace vtrack
