// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_choice.h"

namespace vtrack {

bool FolderChoice::insert(const Folder& camera) {
    const bool isNew = !remove(camera.id);
    m_cameras.insert(camera.id, camera.target());
    count(camera, 1);
    return isNew;
}

bool FolderChoice::remove(const QString& id) {
    const auto found = m_cameras.constFind(id);
    if (found == m_cameras.constEnd())
        return false;
    count(*found, -1);
    m_cameras.erase(found);
    return true;
}

QStringList FolderChoice::idsBelow(const QString& folderId) const {
    QStringList ids;
    for (const Folder& camera : m_cameras) {
        if (camera.above.contains(folderId))
            ids += camera.id;
    }
    return ids;
}

void FolderChoice::count(const Folder& camera, int by) {
    if (camera.above.isEmpty())
        m_unplaced += by;
    for (const QString& folderId : camera.above) {
        int& below = m_below[folderId];
        below += by;
        if (below == 0)
            m_below.remove(folderId);
    }
}

} // namespace vtrack
