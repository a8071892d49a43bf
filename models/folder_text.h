// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_choice.h"
#include "folder_node.h"

#include <QCollator>

namespace vtrack {

// The texts of the FolderTreeModel.

/// The order of names for this person: their language, Cam2 before Cam10. Not to be shared between threads.
[[nodiscard]] QCollator folderOrder();

/// Explains what the row's check box means, or why it has none, and what a person can do with it. Plain text.
[[nodiscard]] QString folderHint(const FolderNode& node, const CamerasBelow& cameras);

/// The remark after a folder's name: "3 of 5 chosen", "shortcut", or a camera's content. May be empty.
[[nodiscard]] QString folderRemark(const FolderNode& node, const CamerasBelow& cameras);

/// The row in one sentence, for screen readers.
[[nodiscard]] QString folderSentence(const FolderNode& node, const CamerasBelow& cameras);

/// What ticking all cameras of the folder has done. @param ticked of `all` its cameras, those that were not ticked.
[[nodiscard]] QString tickedText(const QString& folder, int ticked, int all);

/// What unticking all cameras of the folder has done.
[[nodiscard]] QString untickedText(const QString& folder, int unticked);

/// No camera of the folder was ticked. @param reason a sentence.
[[nodiscard]] QString unreadText(const QString& folder, const QString& reason);

/// The same, because the tree is read again.
[[nodiscard]] QString stoppedText(const QString& folder);

/// What a row says that is not a folder: more to show, an error, or loading.
[[nodiscard]] QString noteText(const FolderNode& node);

/// "Project", "Area", "Location", "Camera", "Drive"; "Folder" for deeper levels.
[[nodiscard]] QString levelText(int depth);

/// The name of the project in the path of a camera, in My Drive or in a shared drive, whose name comes first there.
[[nodiscard]] QString projectIn(const QString& cameraPath);

} // namespace vtrack
