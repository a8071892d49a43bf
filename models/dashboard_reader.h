// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_store.h"
#include "clip_search.h"
#include "dashboard_snapshot.h"
#include "database.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace vtrack {

class SyncScheduler;

/// What a person looks for in the lists.
struct DashboardFilter {
    ActivityFilter activity = {};
    ClipFilter clips = {};
};

/// Reads what the dashboard shows from the database, in the background: after each event of the scheduler (many at once
/// count as one), and every 30 s. Lives on the GUI thread and never blocks it.
class DashboardReader : public QObject {
    Q_OBJECT

public:
    DashboardReader(const Database& database, const SyncScheduler& scheduler, QThreadPool& background,
                    QObject* parent = nullptr);

    /// Reads soon. Several calls before the next reading count as one.
    void refresh();
    /// Sets the filter of the activity list. Reads again shortly after the person stops typing.
    void setActivityFilter(const ActivityFilter& filter);
    /// Sets the filter of the files. Reads as for the activity.
    void setClipFilter(const ClipFilter& filter);

signals:
    void loaded(const vtrack::DashboardSnapshot& snapshot);
    void failed(const vtrack::Error& error);

private:
    void read();

    const Database& m_database;
    QThreadPool& m_background;
    DashboardFilter m_filter;
    QTimer m_soon;
    QTimer m_regularly;
    bool m_reading = false;
};

/// One reading; blocks on the disk. Fails only where the sources cannot be read.
[[nodiscard]] Result<DashboardSnapshot> readDashboard(const Database& database, const DashboardFilter& filter = {});

} // namespace vtrack
