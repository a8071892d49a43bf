// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <chrono>

namespace vtrack {

/// Minutes between two runs of a source (guide, "Sync Intervals"). Any from `fast` to `hourly` is allowed.
struct SyncInterval {
    static constexpr int fast = 2;
    static constexpr int normal = 10;
    static constexpr int slow = 30;
    static constexpr int hourly = 60;

    static constexpr std::chrono::minutes shortest{fast};
    static constexpr std::chrono::minutes longest{hourly};
};

/// BadInput for an interval that is not allowed.
[[nodiscard]] Result<void> checkInterval(int minutes);

} // namespace vtrack
