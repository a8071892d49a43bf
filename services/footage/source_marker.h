// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_disk.h"

#include <optional>

namespace vtrack {

/// `DESTINATION/source_{id}/.vtrack-source`: says to which installation and source the folder belongs. It distinguishes
/// the source's folder from a disconnected disk, the empty mount point of a share, and another computer's folder.
struct SourceMarker {
    static constexpr int currentVersion = 1;

    int version = currentVersion;
    QString installationId = {};
    qint64 sourceId = 0;
};

[[nodiscard]] QString markerPath(const QString& folder);

/// The folder's marker, or nothing if it has none. Errors: those of the disk. An invalid marker is returned with source
/// 0.
[[nodiscard]] Result<std::optional<SourceMarker>> readMarker(Disk& disk, const QString& folder);

/// Creates the marker in an existing folder, durably and atomically.
/// @return false if the folder already has one, which stays.
[[nodiscard]] Result<bool> writeMarker(Disk& disk, const QString& folder, const SourceMarker& marker);

/// Checks that the folder has the source's marker of this installation; otherwise DestinationUnavailable.
/// @return the identity of the marker file, so that isMarkedBy() can cheaply detect that nothing has changed.
[[nodiscard]] Result<FileFacts::Identity> checkMarker(const FootageDisk& footage, qint64 sourceId,
                                                      const QString& folder);

/// Whether the folder's marker is still that file: one disk operation. False may be wrong (some network file systems
/// renumber files); then call checkMarker().
[[nodiscard]] bool isMarkedBy(Disk& disk, const QString& folder, const FileFacts::Identity& marker);

// The errors for people; all are DestinationUnavailable.

/// The folder is missing.
[[nodiscard]] Error folderMissing(const QString& folder);
/// The folder exists, but is not the one with the source's files.
[[nodiscard]] Error folderNotRecognised(const QString& folder);
/// The folder belongs to another installation or source.
[[nodiscard]] Error folderForeign(const QString& folder);
/// The folder belongs to another user, or all users may write to it (Disk::isStrangers()).
[[nodiscard]] Error folderOfAnother(const QString& folder);
/// The disk cannot answer.
[[nodiscard]] Error folderUnreadable(const QString& folder, const Error& reason);

} // namespace vtrack
