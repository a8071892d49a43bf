// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_models.h"
#include "sync_scheduler.h"

#include <QMenu>

namespace vtrack {

/// What a person can do with a camera: check its source now, open its folder on the disk.
class CameraActions final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    CameraActions(SyncScheduler& scheduler, const DashboardModels& live, QObject* parent);

    void addTo(QMenu& menu, qint64 cameraId);

private:
    SyncScheduler& m_scheduler;
    const DashboardModels& m_live;
};

} // namespace vtrack
