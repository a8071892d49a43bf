// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the real program (LD_PRELOAD), so that one of its file-system calls fails: the VTRACK_FAIL_AT-th (from
// 1) of those that change something below VTRACK_FAIL_BELOW, with the error VTRACK_FAIL_ERRNO; without an error it
// never returns. VTRACK_FAIL_REPORT names a file that gets how many there were. SQLite's calls are among them. Linux
// only.
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<long> calls = 0;

template <typename Function> Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

const char* setting(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool isBelow(const char* path) {
    static const char* const root = setting("VTRACK_FAIL_BELOW");
    return *root != '\0' && std::strncmp(path, root, std::strlen(root)) == 0;
}

/// The report tells that it has begun.
[[noreturn]] void neverReturn() {
    if (std::FILE* file = std::fopen(setting("VTRACK_FAIL_REPORT"), "w"))
        std::fclose(file);
    while (true)
        pause();
}

/// Whether this call is the one; errno is set then.
bool fails(const char* path) {
    static const long at = std::atol(setting("VTRACK_FAIL_AT"));
    static const int error = std::atoi(setting("VTRACK_FAIL_ERRNO"));
    if (!isBelow(path) || ++calls != at)
        return false;
    if (error == 0)
        neverReturn();
    errno = error;
    return true;
}

bool fails(int descriptor) {
    char link[32];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    char path[PATH_MAX];
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return false;
    path[length] = '\0';
    return fails(path);
}

bool isToWrite(int flags) {
    return (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
}

/// At the program's end.
struct Report {
    ~Report() {
        const char* path = setting("VTRACK_FAIL_REPORT");
        if (std::FILE* file = *path != '\0' ? std::fopen(path, "w") : nullptr) {
            std::fprintf(file, "%ld", calls.load());
            std::fclose(file);
        }
    }
} report;

} // namespace

// The system's own names and types; the 64 in them is what programs on 64-bit systems call.
extern "C" {

ssize_t write(int fd, const void* data, size_t size) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    return fails(fd) ? -1 : real(fd, data, size);
}

ssize_t pwrite64(int fd, const void* data, size_t size, off64_t at) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    return fails(fd) ? -1 : real(fd, data, size, at);
}

ssize_t pwrite(int fd, const void* data, size_t size, off_t at) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    return fails(fd) ? -1 : real(fd, data, size, at);
}

int fsync(int fd) {
    static const auto real = next<int (*)(int)>("fsync");
    return fails(fd) ? -1 : real(fd);
}

int fdatasync(int fd) {
    static const auto real = next<int (*)(int)>("fdatasync");
    return fails(fd) ? -1 : real(fd);
}

int ftruncate64(int fd, off64_t size) noexcept {
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    return fails(fd) ? -1 : real(fd, size);
}

int ftruncate(int fd, off_t size) noexcept {
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    return fails(fd) ? -1 : real(fd, size);
}

int fallocate64(int fd, int mode, off64_t from, off64_t size) {
    static const auto real = next<int (*)(int, int, off64_t, off64_t)>("fallocate64");
    return fails(fd) ? -1 : real(fd, mode, from, size);
}

int fallocate(int fd, int mode, off_t from, off_t size) {
    static const auto real = next<int (*)(int, int, off_t, off_t)>("fallocate");
    return fails(fd) ? -1 : real(fd, mode, from, size);
}

int rename(const char* from, const char* to) noexcept {
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    return fails(to) ? -1 : real(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned int flags) noexcept {
    static const auto real = next<int (*)(int, const char*, int, const char*, unsigned int)>("renameat2");
    return fails(to) ? -1 : real(fromFolder, from, toFolder, to, flags);
}

int mkdir(const char* path, mode_t mode) noexcept {
    static const auto real = next<int (*)(const char*, mode_t)>("mkdir");
    return fails(path) ? -1 : real(path, mode);
}

int unlink(const char* path) noexcept {
    static const auto real = next<int (*)(const char*)>("unlink");
    return fails(path) ? -1 : real(path);
}

int open64(const char* path, int flags, ...) {
    static const auto real = next<int (*)(const char*, int, ...)>("open64");
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return isToWrite(flags) && fails(path) ? -1 : real(path, flags, mode);
}

int open(const char* path, int flags, ...) {
    static const auto real = next<int (*)(const char*, int, ...)>("open");
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return isToWrite(flags) && fails(path) ? -1 : real(path, flags, mode);
}

} // extern "C"
