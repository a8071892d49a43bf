// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace vtrack {

/// What the button of a remedy says, with its key; empty for Remedy::None.
[[nodiscard]] QString remedyText(Remedy remedy);

/// The name of its icon; empty for Remedy::None.
[[nodiscard]] QString remedyIcon(Remedy remedy);

} // namespace vtrack
