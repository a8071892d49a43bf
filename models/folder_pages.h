// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_service.h"

namespace vtrack {

// What the FolderTreeModel reads from Drive. Both block: on a worker. Errors: those of FolderService.

/// The drives as if they were folders of one.
[[nodiscard]] Result<FolderPage> drivesPage(FolderService& folders, const std::stop_token& stop);

/// A page of subfolders in the person's order.
[[nodiscard]] Result<FolderPage> sortedPage(FolderService& folders, const QString& id, int size, const QString& token,
                                            const std::stop_token& stop);

} // namespace vtrack
