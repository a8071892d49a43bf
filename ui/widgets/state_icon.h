// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview.h"

#include <QString>

namespace vtrack {

/// The name of the icon for a state, in window and tray: each of its own shape, so that colour is not all that tells
/// them apart.
[[nodiscard]] QString stateIconName(OverallState state);

} // namespace vtrack
