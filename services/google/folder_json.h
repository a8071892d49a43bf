// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_folder.h"
#include "folder_service.h"

#include <QJsonObject>

namespace vtrack {

/// The guide's response of `list_subfolders`. In addition: `"next_page_token"` if there are more, `"stats"` of folders
/// that were asked for them, and `"type":"shortcut"` with `"shortcut_id"` for a shortcut to the folder `"id"`.
[[nodiscard]] QJsonObject subfoldersJson(const FolderPage& page, const FolderCache::Info& cache, const QDateTime& now);

/// The guide's response of `validate_selection`.
[[nodiscard]] QJsonObject validationJson(const QList<CheckedFolder>& checked);

} // namespace vtrack
