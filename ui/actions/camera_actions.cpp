// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_actions.h"

#include "file_actions.h"
#include "icon.h"
#include "safe_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

CameraActions::CameraActions(SyncScheduler& scheduler, const DashboardModels& live, QObject* parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_live(live) {}

void CameraActions::addTo(QMenu& menu, qint64 cameraId) {
    const auto& cameras = m_live.coverage.all();
    const auto camera = std::ranges::find(cameras, cameraId, &CoverageRow::key);
    if (camera == cameras.end())
        return;
    const QModelIndex index = m_live.sources.indexOf(camera->camera.sourceId);
    if (!index.isValid())
        return;
    const SourceRow& source = m_live.sources.row(index);
    QAction* sync = menu.addAction(icon(u"refresh"_s), tr("Sync this sour&ce now"), this,
                                   [this, id = source.key] { m_scheduler.syncNow(id); });
    sync->setEnabled(source.enabled && !m_scheduler.isPaused() && !m_scheduler.isRunning(source.key));
    menu.addAction(icon(u"open-folder"_s), tr("Open the camera's fo&lder"), this,
                   [folder = source.folder + u'/' + safeName(camera->camera.name)] { openFolder(folder); });
}

} // namespace vtrack
