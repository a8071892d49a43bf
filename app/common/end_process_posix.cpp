// SPDX-License-Identifier: GPL-3.0-or-later
#include "end_process.h"

#include <cstdlib>

namespace vtrack {

void endProcess(int code) {
    std::exit(code);
}

} // namespace vtrack
