// SPDX-License-Identifier: GPL-3.0-or-later
#include "added_camera.h"

#include "camera_folder.h"
#include "camera_name.h"
#include "new_camera_folders.h"
#include "visible_text.h"

#include <QCoreApplication>

namespace vtrack {

namespace {

/// The selected camera whose folder of this name and place is gone from Drive; without an id where there is none.
Result<Camera> goneCamera(FolderService& folders, const Source& source, const Folder& successor,
                          const std::stop_token& stop) {
    const auto placeOf = [](const QString& path) {
        return path.section(u'/', 0, -2);
    };
    for (const Camera& camera : source.cameras) {
        if (!camera.selected || camera.folderId == successor.id ||
            !isSameFolderName(camera.folderName, successor.name) ||
            placeOf(camera.folderPath) != placeOf(successor.path))
            continue;
        const auto checked = folders.check({camera.folderId}, stop);
        if (!checked)
            return std::unexpected(checked.error());
        const FolderVerdict verdict = checked->first().verdict;
        if (verdict == FolderVerdict::NotFound || verdict == FolderVerdict::Trashed)
            return camera;
    }
    return Camera{};
}

/// The details that all cameras have; nothing where they differ.
std::optional<CameraDetails> commonDetails(const Source& source) {
    std::optional<CameraDetails> common;
    for (const Camera& camera : source.cameras) {
        if (camera.selected && common.value_or(camera.details) != camera.details)
            return {};
        common = camera.selected ? camera.details : common;
    }
    return common;
}

} // namespace

Result<AddedCamera> addedCamera(FolderService& folders, const Source& source, const Folder& folder,
                                const std::stop_token& stop) {
    const auto gone = goneCamera(folders, source, folder, stop);
    if (!gone)
        return std::unexpected(gone.error());
    AddedCamera added{.camera = {.folderId = folder.id,
                                 .folderName = folder.name,
                                 .folderPath = folder.path,
                                 .cameraName = gone->name,
                                 .details = {}},
                      .replacedId = gone->id};
    if (gone->id != 0)
        return added;
    QStringList names;
    for (const Camera& known : source.cameras) {
        if (known.selected && known.folderId == folder.id)
            return failure(ErrorKind::BadInput,
                           QCoreApplication::translate("SourceSetup", "“%1” is a camera of “%2” already.")
                               .arg(forPeople(folder.path), forPeople(source.name)));
        names += known.selected ? QStringList(known.name) : QStringList();
    }
    added.camera.cameraName = uniqueCameraNames({folder.name}, names).first();
    added.camera.details = commonDetails(source);
    return added;
}

} // namespace vtrack
