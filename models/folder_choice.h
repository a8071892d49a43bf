// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace vtrack {

/// The cameras below a folder.
struct CamerasBelow {
    int chosen = 0;
    std::optional<int> all = {}; ///< Nothing while they are not all known.
    bool areRead = false;        ///< Whether they are being read, to be ticked.
    bool areTooMany = false;     ///< Whether there are too many folders to count them unasked.
    QStringList alsoIn = {};     ///< Of a camera itself: the names of the other sources that fetch it.
};

/// The selected cameras, and how many of them are in each folder. Independent of the model's rows, so a selection
/// outlives them. Each change costs a few look-ups. A camera is the same by whichever shortcut a person reached it: it
/// is kept by its own id, name and place.
class FolderChoice {
public:
    /// @return false if it was already selected; its name and path are updated in any case.
    bool insert(const Folder& camera);
    /// @return false if it was not selected.
    bool remove(const QString& id);

    [[nodiscard]] bool contains(const QString& id) const { return m_cameras.contains(id); }

    [[nodiscard]] int size() const { return int(m_cameras.size()); }

    /// How many selected cameras are in this folder, at any depth.
    [[nodiscard]] int below(const QString& folderId) const { return m_below.value(folderId); }

    /// Whether it is known of each selected camera in which folders it lies.
    [[nodiscard]] bool allPlaced() const { return m_unplaced == 0; }

    /// The selected cameras in this folder, at any depth.
    [[nodiscard]] QStringList idsBelow(const QString& folderId) const;

    [[nodiscard]] QStringList ids() const { return m_cameras.keys(); }

    [[nodiscard]] QList<Folder> cameras() const { return m_cameras.values(); }

private:
    void count(const Folder& camera, int by);

    QHash<QString, Folder> m_cameras;
    QHash<QString, int> m_below;
    int m_unplaced = 0;
};

} // namespace vtrack
