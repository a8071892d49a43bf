// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_service.h"

#include <QJsonObject>

namespace vtrack {

/// The guide's response of `list_subfolders`.
[[nodiscard]] QJsonObject subfoldersJson(const FolderPage& page, FolderService::CacheInfo cache, const QDateTime& now);

/// The guide's response of `validate_selection`.
[[nodiscard]] QJsonObject validationJson(const QList<CheckedFolder>& checked);

} // namespace vtrack
