// SPDX-License-Identifier: GPL-3.0-or-later
#include "end_process.h"

#include <cstdio>
#include <cstdlib>

namespace vtrack {

void endProcess(int code) {
    std::exit(code);
}

void endProcessAtOnce(int code) {
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace vtrack
