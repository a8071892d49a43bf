// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_api.h"

namespace vtrack {

/// A video in a camera's folder.
struct FoundVideo {
    DriveFile file;
    QString relativePath; ///< Its folder below the camera's, as Drive names it: "2024-01-15/001"; empty for none.
};

/// The order of downloads: oldest in Drive first, the same every time.
[[nodiscard]] bool isOlder(const FoundVideo& a, const FoundVideo& b);

/// Every video in the camera's folder and its sub-folders, oldest first: DriveFile::isVideo(), not trashed, all pages
/// (guide, "File Download Process"). Google documents and other files are left out. One request a folder and page.
/// Blocks.
[[nodiscard]] Result<QList<FoundVideo>> listVideos(DriveApi& drive, const QString& folderId,
                                                   const std::stop_token& stop);

} // namespace vtrack
