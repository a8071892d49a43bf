// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_overview.h"
#include "sync_service.h"

#include <QAction>
#include <QListView>

namespace vtrack {

/// Ends waiting for a file that never may be fetched, or takes that back, in the context menu of the files that were
/// put off.
class RetryActions : public QObject {
    Q_OBJECT

public:
    /// @param view shows live.retrying.
    RetryActions(const Database& database, SyncService& sync, const Clock& clock, QThreadPool& background,
                 LiveOverview& live, QListView& view);

    QAction dismiss; ///< Or fetch it after all, for one that is dismissed.

private:
    [[nodiscard]] const RetryRow* current() const;
    void follow();
    void toggle();

    const Database& m_database;
    SyncService& m_sync;
    const Clock& m_clock;
    QThreadPool& m_background;
    LiveOverview& m_live;
    QListView& m_view;
};

} // namespace vtrack
