// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_folder.h"
#include "folder_service.h"
#include "source_store.h"

#include <optional>

namespace vtrack {

/// The sentence for people about a folder that cannot be a camera.
/// @param pickedPath its path when it was chosen, if known.
[[nodiscard]] QString verdictSentence(const CheckedFolder& checked, const QString& pickedPath = {});

/// Nothing, or the problems of the folders, one sentence each.
/// @param folders what was found of `chosen`, in the same order.
[[nodiscard]] std::optional<Error> refusal(const QList<CameraChoice>& chosen, const QList<CheckedFolder>& folders);

} // namespace vtrack
