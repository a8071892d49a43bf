// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <functional>

namespace vtrack {

/// Opens the file with its default application, or its folder if the file is gone. As with everything here, the disk is
/// looked at on a worker, because a network drive may not answer for a minute; it opens on the GUI thread afterwards.
void openFile(const QString& path);
/// Opens the file's folder with the file selected, where the system has a file manager that can; else only the folder,
/// or its nearest existing parent.
void showInFolder(const QString& path);
/// Opens the file manager at this folder, or its nearest existing parent.
void openFolder(const QString& folder);

/// Lets a list of files (PathRole) open a file by double click or Enter, and offers "Open", "Show in folder" and
/// "Export as evidence" in its context menu.
/// @param exportEvidence is called with the path of the file.
void addFileActions(QListView& view, std::function<void(const QString&)> exportEvidence);

/// Offers "Open folder" in the context menu of a list of folders (PathRole).
void addFolderAction(QListView& view);

} // namespace vtrack
