// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check.h"

#include <chrono>

namespace vtrack {

/// Tests this computer's clock. @param offset as clockOffset() found it.
[[nodiscard]] Check clockCheck(std::chrono::seconds offset);

} // namespace vtrack
