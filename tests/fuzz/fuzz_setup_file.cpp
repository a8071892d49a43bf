// SPDX-License-Identifier: GPL-3.0-or-later
// A setup file from another computer.
// Covers: services/setup/setup_file.cpp
// Covers: services/foundation/bounded_json.cpp
// Covers: services/store/camera_details.cpp
// Covers: services/store/footage_endings.cpp
#include "camera_name.h"
#include "drive_file.h"
#include "footage_endings.h"
#include "fuzz.h"
#include "safe_name.h"
#include "setup_transfer.h"
#include "sync_interval.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

namespace {

constexpr qsizetype longest = 4'096;

void checkCameras(const QList<CameraChoice>& cameras) {
    QSet<QString> names;
    QSet<QString> folders;
    for (const CameraChoice& camera : cameras) {
        holds(isDriveId(camera.folderId) && camera.folderName.size() <= longest && camera.folderPath.size() <= longest);
        holds(safeName(camera.cameraName) == camera.cameraName && camera.cameraName.size() <= longestCameraName);
        holds(camera.details && checkDetails(*camera.details));
        names += nameKey(camera.cameraName);
        folders += camera.folderId;
    }
    holds(names.size() == cameras.size() && folders.size() == cameras.size());
}

void checkSource(const SourceChanges& source) {
    holds(!source.name->isEmpty() && source.name->size() <= longest);
    holds(!source.destination->isEmpty() && source.destination->size() <= longest);
    holds(checkInterval(*source.intervalMinutes).has_value());
    holds(footageEndings(*source.endings) == *source.endings);
    for (const QString& id : {source.rootFolderId, source.parentFolderId})
        holds(id.isEmpty() || isDriveId(id));
    checkCameras(*source.cameras);
}

} // namespace

void run(const QByteArray& input) {
    const auto setup = setupFileFrom(input);
    if (!setup) {
        checkError(setup.error());
        return holds(setup.error().kind == ErrorKind::BadInput);
    }
    QSet<QString> names;
    for (const SourceChanges& source : setup->sources) {
        checkSource(source);
        names += *source.name;
    }
    holds(names.size() == setup->sources.size());
    if (!setup->settings.isEmpty()) {
        if (const auto checked = SetupTransfer::checkSettings(*setup); !checked)
            checkError(checked.error());
    }
    const auto again = setupFileFrom(setupFileJson(*setup));
    holds(again && setupFileJson(*again) == setupFileJson(*setup));
}

} // namespace vtrack::fuzz
