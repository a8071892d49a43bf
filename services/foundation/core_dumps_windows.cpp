// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_dumps.h"

#include <windows.h>

namespace vtrack {

void keepNoCoreDumps() {
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX); // No crash report at all.
}

} // namespace vtrack
