// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_node.h"

#include <QCollator>

namespace vtrack {

// What the FolderTreeModel says about its rows.

/// The order of names for this person: their language, Cam2 before Cam10. Not to be shared between threads.
[[nodiscard]] QCollator folderOrder();

/// Why there is a box or none, and what can be done with the row. Plain text.
[[nodiscard]] QString folderHint(const FolderNode& node);

/// The quiet words behind a folder's name: "3 chosen", "shortcut", what is known of a camera's content. May be empty.
[[nodiscard]] QString folderRemark(const FolderNode& node, int chosenBelow);

/// The row in one sentence, for screen readers.
[[nodiscard]] QString folderSentence(const FolderNode& node, int chosenBelow);

/// "Project", "Area", "Location", "Camera", "Drive"; "Folder" for what lies deeper.
[[nodiscard]] QString levelText(int depth);

} // namespace vtrack
