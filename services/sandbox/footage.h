// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_tree.h"

namespace vtrack::sandbox {

/// Whether an item is a recording, by the sample Drive's own tables: an oracle must not think as the product does. A
/// shortcut is what it leads to.
[[nodiscard]] bool isFootage(const DriveTree& tree, int index);

} // namespace vtrack::sandbox
