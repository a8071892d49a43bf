// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// Free bytes where the folder is or would be created; -1 if unknown. Blocks.
[[nodiscard]] qint64 freeSpaceAt(QString folder);

} // namespace vtrack
