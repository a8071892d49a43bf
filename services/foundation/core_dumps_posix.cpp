// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_dumps.h"

#include <sys/resource.h>

namespace vtrack {

void keepNoCoreDumps() {
    // 1, not 0: programs that collect dumps through a pipe are not started for it either (core(5)).
    constexpr rlimit none{.rlim_cur = 1, .rlim_max = 1};
    setrlimit(RLIMIT_CORE, &none); // Where it is refused, the system's own limit stays.
}

} // namespace vtrack
