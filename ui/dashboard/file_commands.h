// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace vtrack {

/// Opens a file in the person's own program for it; where it is gone, the folder in which it lay.
void openFile(const QString& path);

/// Lets a list of files (PathRole) open a file by double click or Enter, and offers "Open" and "Show in folder" in its
/// context menu.
void addFileCommands(QListView& view);

/// Offers "Open folder" in the context menu of a list of folders (PathRole).
void addFolderCommand(QListView& view);

} // namespace vtrack
