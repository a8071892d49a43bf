// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vtrack {

/// The depth at which a folder is a camera: Project / Area / Location / Camera (guide, "Folder Selection").
inline constexpr int cameraDepth = 4;

} // namespace vtrack
