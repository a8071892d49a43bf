// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QString>

class QFileDevice;

namespace vtrack {

// What differs between operating systems about files. One implementation file for each system. All calls block and may
// take as long as the disk does: never on the GUI thread. Safe from any thread.

/// Waits until everything written to the open file is on the disk itself, not only in a cache.
[[nodiscard]] Result<void> syncToDisk(QFileDevice& file);

/// Asks the system to begin with bringing these bytes of the open file to the disk, without waiting, so that
/// syncToDisk() has little left to wait for. Does nothing where the system offers no such call.
void beginSyncToDisk(QFileDevice& file, qint64 from, qint64 bytes);

/// Waits until the folder's entries (a rename in it) are on the disk itself. Does nothing where the system offers no
/// such call (Windows: NTFS journals the rename).
[[nodiscard]] Result<void> syncFolder(const QString& folder);

/// Renames `from` to `to` in one step, replacing a file of that name. Both on the same volume.
[[nodiscard]] Result<void> replaceFile(const QString& from, const QString& to);

/// Makes the file readable and writable by its owner only (mode 600; on Windows, Qt's owner permissions).
/// @return false when the file system refused.
bool restrictToOwner(const QString& path);

/// Locks the open file for this process. The system itself unlocks it when the file is closed or the process ends,
/// however it ends.
/// @return false when somebody else has it.
[[nodiscard]] Result<bool> lockForThisProcess(QFileDevice& file);

/// Sets aside disk space for the first `bytes` of the open file without changing its length, so that a full disk shows
/// now and not at the end. A file system that cannot do it is no error.
[[nodiscard]] Result<void> preallocate(QFileDevice& file, qint64 bytes);

/// `actionRequired` of an error that the disk or the rights on it are to blame for.
inline const QString checkDestination = QStringLiteral("check_destination");

/// The error for a failed file call: DiskFull for a full disk or quota, PermissionDenied for refused access, otherwise
/// DownloadFailed, with a sentence that names `path`; `actionRequired` is checkDestination.
/// @param systemError errno, or GetLastError() on Windows.
[[nodiscard]] Error fileError(int systemError, const QString& path);

/// fileError() for the system call that failed last on this thread.
[[nodiscard]] Error lastFileError(const QString& path);

} // namespace vtrack
