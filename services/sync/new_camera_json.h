// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "new_camera_folders.h"

#include <QJsonObject>

namespace vtrack {

/// A new camera folder for programs; `kind` is "new", "second" or "successor".
[[nodiscard]] QJsonObject toJson(const NewCameraFolder& folder);

} // namespace vtrack
