// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_depth.h"
#include "folder.h"

#include <QString>

namespace vtrack {

/// Whether this folder may be chosen as a camera.
[[nodiscard]] bool canBeCamera(const Folder& folder);

/// Why a folder cannot be a camera.
enum class FolderVerdict { Valid, WrongDepth, NotFound, NoPermission, NotAFolder, Trashed };

struct CheckedFolder {
    Folder folder;
    FolderVerdict verdict = FolderVerdict::Valid;
};

/// The guide's reason, in English: "Valid camera folder", "Wrong depth (level 2, need level 4)", ...
[[nodiscard]] QString verdictReason(const CheckedFolder& checked);

} // namespace vtrack
