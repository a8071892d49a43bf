// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_tree.h"

namespace vtrack::sandbox {

/// What a person sees at `/`: what this is, and the folders and files it serves (at most some hundreds).
[[nodiscard]] QString overviewPage(const DriveTree& tree);

} // namespace vtrack::sandbox
