// SPDX-License-Identifier: GPL-3.0-or-later
#include "end_process.h"

#include <windows.h>
#include <cstdio>
#include <cstdlib>

namespace vtrack {

void endProcess(int code) {
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(code));
    std::abort(); // Never reached.
}

void endProcessAtOnce(int code) {
    endProcess(code);
}

} // namespace vtrack
