// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// Who may read and write a file or folder. One implementation file for each system. All calls block and may take as
// long as the disk does: never on the GUI thread. Safe from any thread.

/// Makes the file or folder the owner's alone: mode 600 or 700; on Windows an access list of its own, with the person
/// and the system, that what is made in a folder inherits.
/// @return false when the file system refused.
bool restrictToOwner(const QString& path);

/// Whose a folder is.
struct FolderOwnership {
    bool exists = false;
    bool isFolder = false;       ///< Itself, not what a link leads to.
    bool isOurs = false;         ///< Belongs to the user who runs the program.
    bool othersMayWrite = false; ///< Other users may add or rename files.
    bool othersMayLook = false;  ///< Other users may list or enter it.
};

/// On Windows everything that exists counts as ours and as closed to others: access lists of folders are inherited, so
/// whoever takes a folder for the program calls restrictToOwner().
/// @param followLinks whether a link stands for the folder it leads to.
[[nodiscard]] FolderOwnership ownershipOf(const QString& folder, bool followLinks);

} // namespace vtrack
