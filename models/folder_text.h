// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_node.h"

#include <QCollator>

namespace vtrack {

// The texts of the FolderTreeModel.

/// The order of names for this person: their language, Cam2 before Cam10. Not to be shared between threads.
[[nodiscard]] QCollator folderOrder();

/// Explains why the row has a check box or not, and what a person can do with it. Plain text.
[[nodiscard]] QString folderHint(const FolderNode& node);

/// The remark after a folder's name: "3 chosen", "shortcut", or a camera's content. May be empty.
[[nodiscard]] QString folderRemark(const FolderNode& node, int chosenBelow);

/// The row in one sentence, for screen readers.
[[nodiscard]] QString folderSentence(const FolderNode& node, int chosenBelow);

/// What a row says that is not a folder: more to show, an error, or loading.
[[nodiscard]] QString noteText(const FolderNode& node);

/// "Project", "Area", "Location", "Camera", "Drive"; "Folder" for deeper levels.
[[nodiscard]] QString levelText(int depth);

/// The name of the project in the path of a camera, in My Drive or in a shared drive, whose name comes first there.
[[nodiscard]] QString projectIn(const QString& cameraPath);

} // namespace vtrack
