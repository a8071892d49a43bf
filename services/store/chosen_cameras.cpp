// SPDX-License-Identifier: GPL-3.0-or-later
#include "chosen_cameras.h"

#include "source_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace vtrack {

namespace {

std::unexpected<Error> refused(const char* sentence, const QString& name = {}) {
    const QString text = QCoreApplication::translate("SourceStore", sentence);
    return failure(ErrorKind::BadInput, name.isEmpty() ? text : text.arg(name));
}

} // namespace

Result<void> checkName(const QString& name) {
    if (name.trimmed().isEmpty())
        return refused(QT_TRANSLATE_NOOP("SourceStore", "A source or camera needs a name. Type one and save again."));
    return {};
}

Result<void> checkCameras(const QList<Camera>& cameras) {
    for (qsizetype i = 0; i < cameras.size(); ++i) {
        if (auto named = checkName(cameras[i].name); !named)
            return named;
        for (qsizetype j = 0; j < i; ++j) {
            if (cameras[i].name == cameras[j].name)
                return refused(
                    QT_TRANSLATE_NOOP("SourceStore", "Two cameras are named “%1”. Give one of them another name."),
                    cameras[i].name);
            if (cameras[i].folderId == cameras[j].folderId)
                return refused(QT_TRANSLATE_NOOP("SourceStore", "The folder of camera “%1” was chosen twice. Choose it "
                                                                "once."),
                               cameras[i].name);
        }
        if (auto valid = checkDetails(cameras[i].details); !valid)
            return valid;
    }
    return {};
}

Camera cameraOf(const CameraChoice& chosen) {
    return {.name = chosen.cameraName,
            .folderId = chosen.folderId,
            .folderName = chosen.folderName,
            .folderPath = chosen.folderPath,
            .config = freshCameraConfig(),
            .details = chosen.details.value_or(CameraDetails())};
}

QList<Camera> mergedCameras(QList<Camera> cameras, const QList<CameraChoice>& chosen) {
    for (Camera& camera : cameras) {
        const auto found =
            std::ranges::find_if(chosen, [&](const CameraChoice& c) { return c.folderId == camera.folderId; });
        camera.selected = found != chosen.end();
        if (camera.selected) { // It may have been renamed in Drive.
            camera.folderName = found->folderName;
            camera.folderPath = found->folderPath;
            camera.details = found->details.value_or(camera.details);
        }
    }
    for (const CameraChoice& folder : chosen) {
        if (std::ranges::any_of(cameras, [&](const Camera& camera) { return folder.folderId == camera.folderId; }))
            continue;
        const auto replaced = std::ranges::find_if(
            cameras, [&](const Camera& camera) { return !camera.selected && camera.name == folder.cameraName; });
        if (replaced == cameras.end()) {
            cameras.append(cameraOf(folder));
            continue;
        }
        replaced->folderId = folder.folderId;
        replaced->folderName = folder.folderName;
        replaced->folderPath = folder.folderPath;
        replaced->details = folder.details.value_or(replaced->details);
        replaced->selected = true;
    }
    return cameras;
}

} // namespace vtrack
