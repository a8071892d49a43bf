// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview.h"

#include <QString>

namespace vtrack {

/// The icon name for a state, in window and tray. Each icon has a different shape, so that states are not distinguished
/// by colour only.
[[nodiscard]] QString stateIconName(OverallState state);

} // namespace vtrack
