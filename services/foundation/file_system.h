// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QString>

class QFile;
class QFileDevice;

namespace vtrack {

// File operations that differ between operating systems. One implementation file for each system. All calls block and
// may take as long as the disk does: never on the GUI thread. Safe from any thread.

/// Waits until everything written to the open file is on the disk itself, not only in a cache.
[[nodiscard]] Result<void> syncToDisk(QFileDevice& file);

/// Waits until the folder's entries (a rename in it) are on the disk itself. Does nothing where the system offers no
/// such call (Windows: NTFS journals the rename).
[[nodiscard]] Result<void> syncFolder(const QString& folder);

/// Renames `from` to `to` in one step, replacing a file of that name. Both on the same volume.
[[nodiscard]] Result<void> replaceFile(const QString& from, const QString& to);

/// The file or folder, or the nearest folder above it that is there; or the root of a drive that is not there.
/// @param path absolute
[[nodiscard]] QString nearestThere(QString path);

/// Distinguishes the folder from every copy of it, but not from what it was before it was renamed or moved on its disk.
/// Empty if the file system offers nothing for that.
[[nodiscard]] QString folderIdentity(const QString& path);

/// Opens a file of the program's own for appending, and makes it with mode 600 where it is missing. Refuses what
/// somebody else may have put in its place: a link, another user's file, a file that has a second name, a pipe.
[[nodiscard]] Result<void> openOwnFile(QFile& file, const QString& path);

/// Locks the open file for this process. The system itself unlocks it when the file is closed or the process ends,
/// however it ends.
/// @return false if another process has locked it.
[[nodiscard]] Result<bool> lockForThisProcess(QFileDevice& file);

/// The error for a failed file call: DiskFull for a full disk or quota, PermissionDenied for refused access, otherwise
/// DownloadFailed, with a sentence that names `path`; its action is CheckDestination. What only this path is to
/// blame for (a name or file too long for the file system, a link where none may be) has the owner Item.
/// @param systemError errno, or GetLastError() on Windows.
[[nodiscard]] Error fileError(int systemError, const QString& path);

/// fileError() for the system call that failed last on this thread.
[[nodiscard]] Error lastFileError(const QString& path);

/// What a file call fails of, on every system.
enum class FileFault {
    DiskFull,
    NotAllowed,
    TooLarge,    ///< For the file system.
    NameTooLong, ///< For the file system.
    Link,        ///< Where none may be.
    HeldOpen,    ///< By another program; on Windows.
    Other,
};

/// The same for a fault that is known.
[[nodiscard]] Error fileError(FileFault fault, const QString& path, const QString& detail);

} // namespace vtrack
