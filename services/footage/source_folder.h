// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"
#include "file_store.h"
#include "source_store.h"

#include <QSet>
#include <QString>

#include <stop_token>

namespace vtrack {

/// `DEST/source_{id}`: the folder that holds the source's files and nobody else's.
[[nodiscard]] QString sourceFolder(const Source& source);
[[nodiscard]] QString sourceFolder(const QString& destination, qint64 sourceId);

/// The folder of its source that a file was put into, by its path alone: it may lie in an earlier destination than
/// today's. Empty for a file that was put into none.
[[nodiscard]] QString sourceFolderOf(const DownloadedFile& file);

/// Whether the path lies below `root` and nothing between the two is a link. What does not exist yet is none.
[[nodiscard]] Result<bool> leadsStraight(Disk& disk, const QString& root, const QString& path);

/// Takes away the folders from this one up to `root`, which stays, as long as they are empty.
void removeEmptyFolders(Disk& disk, QString folder, const QString& root);

/// Called for every file below the folder with its path.
[[nodiscard]] Result<void> forEachFile(Disk& disk, const QString& folder, const std::stop_token& stop,
                                       const std::function<void(const QString& folder, const QString& name)>& onFile);

/// The unfinished downloads below the folder, of this program only (isPartName()).
[[nodiscard]] Result<QStringList> partsIn(Disk& disk, const QString& folder, const std::stop_token& stop);

/// Removes unfinished downloads, but for those with a name that is wanted; folders that are empty then go, too.
/// @param parts of a folder that was recognised (FootageFolders), found before it was known which are wanted.
/// @return how many are gone.
[[nodiscard]] Result<qint64> removePartsExcept(Disk& disk, const QSet<QString>& wanted, const QStringList& parts,
                                               const QString& root);

} // namespace vtrack
