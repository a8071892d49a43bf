// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder.h"

namespace vtrack {

Folder Folder::target() const {
    Folder folder = *this;
    if (!isShortcut())
        return folder;
    folder.name = targetName;
    folder.parentId = above.value(above.size() - 1);
    folder.shortcutId.clear();
    folder.targetName.clear();
    return folder;
}

} // namespace vtrack
