// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_reader.h"
#include "retry_model.h"
#include "sync_service.h"

#include <QAction>
#include <QListView>

namespace vtrack {

/// Dismisses a file, or undoes that, in the context menu of the retrying files.
class RetryActions : public QObject {
    Q_OBJECT

public:
    /// @param view shows the files. @param reader reads them again after a change.
    RetryActions(const Database& database, SyncService& sync, const Clock& clock, QThreadPool& background,
                 RetryModel& files, DashboardReader& reader, QListView& view);

    QAction dismiss; ///< Or fetch it after all, for one that is dismissed.

private:
    [[nodiscard]] const RetryRow* current() const;
    void refresh();
    void toggle();

    const Database& m_database;
    SyncService& m_sync;
    const Clock& m_clock;
    QThreadPool& m_background;
    RetryModel& m_files;
    DashboardReader& m_reader;
    QListView& m_view;
};

} // namespace vtrack
