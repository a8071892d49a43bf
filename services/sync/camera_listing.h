// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_api.h"

#include <functional>

namespace vtrack {

/// A folder with its place below the camera's folder.
struct FoundFolder {
    QString id;
    QString parentId;
    QString relativePath; ///< As Drive names it: "2024-01-15/001"; empty for the camera's own.
};

/// A video in a folder.
struct FoundVideo {
    DriveFile file;
    QString relativePath; ///< That of its folder.
};

/// Walks a folder with all below it, page by page, so that memory does not grow with their number:
/// DriveFile::isVideo(), not trashed (guide, "File Download Process"). Google documents and other files are left out.
/// One request a folder and page. Blocks.
/// @param onVideos called for each page with at least one video; an error of it ends the walk.
/// @return every folder, `start` first. Errors: those of Drive; DownloadFailed when Drive says that it did not look
/// through everything (files.list, `incompleteSearch`): what it told of was given to `onVideos`.
[[nodiscard]] Result<QList<FoundFolder>>
walkFolder(Drive& drive, const FoundFolder& start,
           const std::function<Result<void>(const QList<FoundVideo>&)>& onVideos, const std::stop_token& stop);

} // namespace vtrack
