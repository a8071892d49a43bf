// SPDX-License-Identifier: GPL-3.0-or-later
#include "added_camera.h"

#include "camera_folder.h"
#include "camera_name.h"
#include "folder_store.h"
#include "new_camera_folders.h"
#include "visible_text.h"

#include <QCoreApplication>

namespace vtrack {

namespace {

/// Whether Drive says that the camera's folder is gone, to an account that could see it: "not found" is also what an
/// account is told that may not see it.
Result<bool> isGone(Connection& connection, const Source& source, const Camera& camera, FolderVerdict verdict) {
    if (verdict != FolderVerdict::NotFound)
        return verdict == FolderVerdict::Trashed;
    FolderStore watched(connection, source.id);
    const auto own = watched.own(camera.id);
    if (!own)
        return std::unexpected(own.error());
    const auto other = watched.seenByAnother(own->value_or(WatchedFolder()));
    if (!other)
        return std::unexpected(other.error());
    return !*other;
}

/// The selected camera whose folder of this name and place is gone from Drive; without an id where there is none.
Result<Camera> goneCamera(FolderService& folders, Connection& connection, const Source& source, const Folder& successor,
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
        const auto gone = isGone(connection, source, camera, checked->first().verdict);
        if (!gone)
            return std::unexpected(gone.error());
        if (*gone)
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

Result<AddedCamera> addedCamera(FolderService& folders, Connection& connection, const Source& source,
                                const Folder& folder, const std::stop_token& stop) {
    const auto gone = goneCamera(folders, connection, source, folder, stop);
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
