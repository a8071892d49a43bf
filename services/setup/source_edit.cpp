// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_edit.h"

#include <QDir>

#include <algorithm>

namespace vtrack {

namespace {

/// The camera with that id or folder; null where there is none.
template <typename Value>
const Camera* cameraWith(const QList<Camera>& cameras, Value Camera::* member, const Value& value) {
    const auto found = std::ranges::find(cameras, value, member);
    return found == cameras.end() ? nullptr : &*found;
}

/// The choice for a camera that the person saw, without what they did not change; nothing if it was removed meanwhile.
std::optional<CameraChoice> changedChoice(CameraChoice choice, const Camera& seen, const QList<Camera>& now) {
    const Camera* present = cameraWith(now, &Camera::id, seen.id);
    if (seen.selected && (present == nullptr || !present->selected))
        return {};
    if (present != nullptr && present->folderId != seen.folderId) { // It continues with another folder.
        choice.folderId = present->folderId;
        choice.folderName = present->folderName;
        choice.folderPath = present->folderPath;
    }
    if (choice.cameraName == seen.name)
        choice.cameraName.clear();
    if (choice.details == seen.details)
        choice.details.reset();
    return choice;
}

QList<CameraChoice> changedCameras(const QList<CameraChoice>& wanted, const QList<Camera>& seen,
                                   const QList<Camera>& now) {
    QList<CameraChoice> cameras;
    for (const CameraChoice& choice : wanted) {
        const Camera* before = cameraWith(seen, &Camera::folderId, choice.folderId);
        if (const auto changed = before ? changedChoice(choice, *before, now) : choice)
            cameras += *changed;
    }
    for (const Camera& camera : now) {
        const Camera* before = cameraWith(seen, &Camera::id, camera.id);
        const bool isNew = camera.selected && (before == nullptr || !before->selected);
        if (isNew && std::ranges::find(cameras, camera.folderId, &CameraChoice::folderId) == cameras.end())
            cameras += CameraChoice{
                .folderId = camera.folderId, .folderName = camera.folderName, .folderPath = camera.folderPath};
    }
    return cameras;
}

template <typename Value> void dropUnchanged(std::optional<Value>& wanted, const Value& seen) {
    if (wanted == seen)
        wanted.reset();
}

} // namespace

bool keepsItsCameras(const Source& source, const QList<CameraChoice>& chosen) {
    QStringList now;
    QStringList wanted;
    for (const Camera& camera : source.cameras) {
        if (camera.selected)
            now += camera.folderId;
    }
    for (const CameraChoice& camera : chosen)
        wanted += camera.folderId;
    now.sort();
    wanted.sort();
    return !now.isEmpty() && now == wanted;
}

SourceChanges changedSince(const SeenSource& seen, SourceChanges wanted, const Source& now) {
    dropUnchanged(wanted.name, seen.source.name);
    dropUnchanged(wanted.intervalMinutes, seen.schedule.syncIntervalMinutes);
    dropUnchanged(wanted.enabled, seen.schedule.syncEnabled);
    dropUnchanged(wanted.endings, seen.source.endings);
    dropUnchanged(wanted.fetchFrom, seen.source.fetchFrom);
    dropUnchanged(wanted.addsNewCameras, seen.source.addsNewCameras);
    if (wanted.destination && QDir::cleanPath(*wanted.destination) == seen.source.destination)
        wanted.destination.reset();
    if (wanted.cameras)
        wanted.cameras = changedCameras(*wanted.cameras, seen.source.cameras, now.cameras);
    return wanted;
}

} // namespace vtrack
