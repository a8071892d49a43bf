// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_state.h"

#include "camera_depth.h"

#include <QCoreApplication>

namespace vtrack {

void SetupState::takeOver(const SeenSource& seen) {
    const Source& source = seen.source;
    edited = seen;
    intervalMinutes = seen.schedule.syncIntervalMinutes;
    name = source.name;
    destination = source.destination;
    addsNewCameras = source.addsNewCameras;
    firstDay = source.fetchFrom.toLocalTime().date();
    QList<Folder> chosen;
    QHash<QString, QString> names;
    QHash<QString, CameraDetails> details;
    for (const Camera& camera : source.cameras) {
        details.insert(camera.folderId, camera.details); // Also of those that may be chosen again.
        if (!camera.selected)
            continue;
        names.insert(camera.folderId, camera.name);
        chosen += Folder{.id = camera.folderId,
                         .name = camera.folderName,
                         .parentId = {},
                         .depth = cameraDepth,
                         .path = camera.folderPath,
                         .created = {},
                         .modified = {}};
    }
    cameras.setNames(names);
    cameras.setDetails(details);
    folders.choose(chosen);
    cameras.setFolders(folders.checkedFolders());
    unseen = true;
}

SourceChanges SetupState::choice() const {
    return {.name = name,
            .cameras = cameras.cameras(),
            .intervalMinutes = intervalMinutes,
            .destination = destination,
            .fetchFrom = firstDay.isValid() ? firstDay.startOfDay().toUTC() : QDateTime(),
            .addsNewCameras = addsNewCameras};
}

QString intervalText(int minutes) {
    if (minutes == SyncInterval::hourly)
        return QCoreApplication::translate("SetupWizard", "every hour");
    return QCoreApplication::translate("SetupWizard", "every %1 minutes").arg(minutes);
}

} // namespace vtrack
