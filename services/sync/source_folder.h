// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_store.h"
#include "source_store.h"

#include <QDateTime>
#include <QString>

#include <stop_token>

namespace vtrack {

/// `DEST/source_{id}`: the folder that holds the source's files and nobody else's.
[[nodiscard]] QString sourceFolder(const Source& source);

/// The folder of its source that the file was put into, by its path: it may lie in an earlier destination than today's.
/// Empty for a file that was put into none.
[[nodiscard]] QString sourceFolderOf(const DownloadedFile& file);

/// Whether the program may delete the file: it really lies in the folder above, and no link leads out of it.
[[nodiscard]] bool mayDelete(const DownloadedFile& file);

/// Takes away the folders from this one up to and with `root`, as long as they are empty.
void removeEmptyFolders(QString folder, const QString& root);

/// Removes the unfinished downloads (`.part`) in the folder that nobody wrote to after `before` (invalid: all). Blocks.
/// @return those that are gone.
QStringList removeUnfinished(const QString& folder, const QDateTime& before, const std::stop_token& stop);

} // namespace vtrack
