// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_service.h"
#include "source_store.h"

#include <stop_token>

namespace vtrack {

/// How a folder becomes a camera of a source, for SourceStore::addCamera().
struct AddedCamera {
    CameraChoice camera;
    qint64 replacedId = 0; ///< The camera that continues with this folder; 0 for none.
};

/// Named after its folder, in the time zone that all others have; or, if a selected camera's folder of the same name
/// and place is gone from Drive, in the place of that one. A folder that another account saw last, and this one does
/// not, is not gone. Blocks. Errors: BadInput for a folder that is a camera of
/// the source already; those of Drive.
[[nodiscard]] Result<AddedCamera> addedCamera(FolderService& folders, Connection& connection, const Source& source,
                                              const Folder& folder, const std::stop_token& stop);

} // namespace vtrack
