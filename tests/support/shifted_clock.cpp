// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into real programs (LD_PRELOAD), so that their time of day is ahead by as many seconds as the file
// VTRACK_CLOCK_FILE says (eight bytes, in this computer's order). Whoever writes another number there moves the clock
// of all of them at once. Monotonic clocks go on as they are, as when somebody sets a computer's clock. Linux only.
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

const volatile std::int64_t* openClock() {
    static const std::int64_t none = 0;
    const char* path = std::getenv("VTRACK_CLOCK_FILE");
    const int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return &none;
    void* memory = mmap(nullptr, sizeof none, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    return memory == MAP_FAILED ? &none : static_cast<const std::int64_t*>(memory);
}

std::int64_t secondsAhead() {
    static const volatile std::int64_t* const seconds = openClock();
    return *seconds;
}

template <typename Function> Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

// The system's own names and types.
extern "C" {

int clock_gettime(clockid_t clock, timespec* now) noexcept {
    static const auto real = next<int (*)(clockid_t, timespec*)>("clock_gettime");
    const int result = real(clock, now);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += secondsAhead();
    return result;
}

int gettimeofday(timeval* now, void* zone) noexcept {
    static const auto real = next<int (*)(timeval*, void*)>("gettimeofday");
    const int result = real(now, zone);
    if (result == 0)
        now->tv_sec += secondsAhead();
    return result;
}

time_t time(time_t* now) noexcept {
    static const auto real = next<time_t (*)(time_t*)>("time");
    const time_t seconds = real(nullptr) + secondsAhead();
    if (now)
        *now = seconds;
    return seconds;
}

} // extern "C"
