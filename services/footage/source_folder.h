// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"
#include "file_store.h"
#include "source_store.h"

#include <QSet>
#include <QString>

#include <stop_token>

namespace vtrack {

/// `DESTINATION/source_{id}`: the folder that contains only the source's files.
[[nodiscard]] QString sourceFolder(const Source& source);
[[nodiscard]] QString sourceFolder(const QString& destination, qint64 sourceId);

/// The source folder of a file, derived from its path: it may be in an earlier destination. Empty if there is none.
[[nodiscard]] QString sourceFolderOf(const DownloadedFile& file);

/// Whether the path is inside `root` without any link in between. Missing components are not links.
[[nodiscard]] Result<bool> leadsStraight(Disk& disk, const QString& root, const QString& path);

/// Deletes empty folders from this one up to, not including, `root`.
void removeEmptyFolders(Disk& disk, QString folder, const QString& root);

/// Called for every file below the folder with its path.
[[nodiscard]] Result<void> forEachFile(Disk& disk, const QString& folder, const std::stop_token& stop,
                                       const std::function<void(const QString& folder, const QString& name)>& onFile);

/// The part files of this program below the folder (isPartName()).
[[nodiscard]] Result<QStringList> partsIn(Disk& disk, const QString& folder, const std::stop_token& stop);

/// Deletes part files except those with a wanted name, and folders that are then empty.
/// @param parts of a recognised folder (FootageFolders), listed before `wanted` was read.
/// @return how many were deleted.
[[nodiscard]] Result<qint64> removePartsExcept(Disk& disk, const QSet<QString>& wanted, const QStringList& parts,
                                               const QString& root);

} // namespace vtrack
