// SPDX-License-Identifier: GPL-3.0-or-later
#include "computer_sleep.h"

#include <ctime>

namespace vtrack {

#ifdef CLOCK_BOOTTIME
namespace {

std::chrono::nanoseconds timeOf(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace
#endif

std::chrono::milliseconds computerSleep() {
#ifdef CLOCK_BOOTTIME // Counts on while the computer sleeps; CLOCK_MONOTONIC does not (clock_gettime(2)).
    return std::chrono::duration_cast<std::chrono::milliseconds>(timeOf(CLOCK_BOOTTIME) - timeOf(CLOCK_MONOTONIC));
#else
    return {};
#endif
}

} // namespace vtrack
