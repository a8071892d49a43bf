// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_folder.h"
#include "folder.h"
#include "page_trail.h"

#include <memory>
#include <vector>

namespace vtrack {

/// A row of the FolderTreeModel. `children` are all folders that were read, in order; `shown` are those that match the
/// filter; `note` is the last row, which is not a folder.
struct FolderNode {
    enum class Fill { Unknown, Loading, Partial, Complete };

    int kind = 0; ///< FolderTreeModel::Kind; 0 is a folder.
    Folder folder = {};
    FolderNode* parent = nullptr;
    int row = -1; ///< Among the parent's shown rows; -1 while it is filtered out.
    QString sentence = {};
    Fill fill = Fill::Unknown;
    QString nextPageToken = {};
    PageTrail pages = {};
    bool loop = false;  ///< A shortcut to a folder that contains it.
    bool asked = false; ///< Its content was requested.
    std::vector<std::unique_ptr<FolderNode>> children = {};
    std::vector<FolderNode*> shown = {};
    std::unique_ptr<FolderNode> note = {};

    [[nodiscard]] int rowCount() const { return int(shown.size()) + (note ? 1 : 0); }

    /// Whether views have a row for it.
    [[nodiscard]] bool visible() const {
        return parent == nullptr || ((row >= 0 || parent->note.get() == this) && parent->visible());
    }

    /// Whether its place in the tree comes from a shortcut.
    [[nodiscard]] bool behindShortcut() const {
        return folder.isShortcut() || (parent != nullptr && parent->behindShortcut());
    }

    [[nodiscard]] bool liesIn(const QString& folderId) const {
        return parent != nullptr && (parent->folder.id == folderId || parent->liesIn(folderId));
    }

    [[nodiscard]] bool canHaveChildren() const {
        return kind == 0 && folder.depth < cameraDepth && folder.reachable && !loop &&
               folder.hasSubfolders.value_or(true);
    }

    [[nodiscard]] bool isSelectable() const { return kind == 0 && canBeCamera(folder); }

    /// Whether it stands for all cameras below it: a project, an area or a location that may have some.
    [[nodiscard]] bool isAboveCameras() const { return folder.depth > 0 && canHaveChildren() && !holdsNoFolders(); }

    /// Whether it is known that there are no folders in it.
    [[nodiscard]] bool holdsNoFolders() const {
        return fill == Fill::Complete ? children.empty() : !folder.hasSubfolders.value_or(true);
    }

    void renumber(int from = 0) {
        for (int i = from; i < int(shown.size()); ++i)
            shown[size_t(i)]->row = i;
        if (note)
            note->row = int(shown.size());
    }
};

} // namespace vtrack
