// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace vtrack::test {

/// Whether memory says something about the program: a sanitizer's own is many times as much.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool memoryIsOurs = false;
#else
inline constexpr bool memoryIsOurs = true;
#endif

namespace detail {

inline qint64 statusKilobytes(const QByteArray& name) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace detail

/// How much memory this process holds now, in KiB; 0 where the system does not tell this way.
[[nodiscard]] inline qint64 residentKilobytes() {
    return detail::statusKilobytes("VmRSS:");
}

/// From now on, peakKilobytes() counts afresh.
inline void forgetPeak() {
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

/// The most memory that this process held; 0 where the system does not tell this way.
[[nodiscard]] inline qint64 peakKilobytes() {
    return detail::statusKilobytes("VmHWM:");
}

} // namespace vtrack::test
