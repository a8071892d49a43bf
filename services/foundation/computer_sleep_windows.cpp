// SPDX-License-Identifier: GPL-3.0-or-later
#include "computer_sleep.h"

#include <windows.h>

namespace vtrack {

std::chrono::milliseconds computerSleep() {
    ULONGLONG awake = 0; // In units of 100 ns, without the time asleep; GetTickCount64() counts it.
    if (QueryUnbiasedInterruptTime(&awake) == 0)
        return {};
    return std::chrono::milliseconds(static_cast<long long>(GetTickCount64() - awake / 10'000));
}

} // namespace vtrack
