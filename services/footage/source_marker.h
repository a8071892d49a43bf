// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_disk.h"

#include <optional>

namespace vtrack {

/// `DEST/source_{id}/.vtrack-source`: says whose folder it is. A disk that is not connected, the empty folder of a
/// share that is not mounted, and another computer's folder are told by it from the source's own.
struct SourceMarker {
    static constexpr int currentVersion = 1;

    int version = currentVersion;
    QString installationId = {};
    qint64 sourceId = 0;
    qint64 fencing = 1; ///< Grows when another installation takes the source over.
};

[[nodiscard]] QString markerPath(const QString& folder);

/// The folder's marker, or nothing where it has none. Errors: those of the disk; a marker that cannot be understood
/// comes back as one of nobody (source 0).
[[nodiscard]] Result<std::optional<SourceMarker>> readMarker(Disk& disk, const QString& folder);

/// Puts a marker into the existing folder, durably and whole or not at all.
/// @return false when the folder has one already, which stays.
[[nodiscard]] Result<bool> writeMarker(Disk& disk, const QString& folder, const SourceMarker& marker);

/// Whether the folder bears the source's marker of this installation. DestinationUnavailable when it does not.
/// @return what the marker file is, so that isMarkedBy() can tell cheaply that nothing changed.
[[nodiscard]] Result<FileFacts::Identity> checkMarker(const FootageDisk& footage, qint64 sourceId,
                                                      const QString& folder);

/// Whether the folder's marker still is that file: one question to the disk. "No" may be wrong (some network file
/// systems number their files anew); ask checkMarker() then.
[[nodiscard]] bool isMarkedBy(Disk& disk, const QString& folder, const FileFacts::Identity& marker);

// What people are told; all are DestinationUnavailable.

/// The folder is not there.
[[nodiscard]] Error folderMissing(const QString& folder);
/// Something is there, but not what the source's files were put into.
[[nodiscard]] Error folderNotRecognised(const QString& folder);
/// The folder is another installation's, or another source's.
[[nodiscard]] Error folderForeign(const QString& folder);
/// The disk cannot tell.
[[nodiscard]] Error folderUnreadable(const QString& folder, const Error& reason);

} // namespace vtrack
