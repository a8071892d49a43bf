// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "folder.h"

#include <stop_token>

namespace vtrack {

class FolderService;

/// Every folder at camera depth below this one, without shortcuts: a search that ends, whatever Drive answers. Blocks:
/// on workers only. Errors: those of FolderService::subfolders(); incompleteAnswer() when the folders do not end.
[[nodiscard]] Result<QList<Folder>> searchCameras(FolderService& folders, const QString& id,
                                                  const std::stop_token& stop);

} // namespace vtrack
