// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder.h"

#include <QHash>

namespace vtrack {

/// The cameras a person has ticked, and how many of them lie below each folder. Knows nothing of rows: a tick outlives
/// them. Costs a few look-ups a tick, however many there are.
class FolderChoice {
public:
    /// @return false when it was ticked already; its name and path are brought up to date all the same.
    bool insert(const Folder& camera);
    /// @return false when it was not ticked.
    bool remove(const QString& id);

    [[nodiscard]] bool contains(const QString& id) const { return m_cameras.contains(id); }

    [[nodiscard]] int size() const { return int(m_cameras.size()); }

    /// How many ticked cameras lie in this folder, however deep.
    [[nodiscard]] int below(const QString& folderId) const { return m_below.value(folderId); }

    [[nodiscard]] QStringList ids() const { return m_cameras.keys(); }

    [[nodiscard]] QList<Folder> cameras() const { return m_cameras.values(); }

private:
    void count(const Folder& camera, int by);

    QHash<QString, Folder> m_cameras;
    QHash<QString, int> m_below;
};

} // namespace vtrack
