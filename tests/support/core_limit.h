// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace vtrack::test {

/// Whether the running process writes no core dump, and starts nothing that would collect one (core(5): a limit of 1).
/// Linux.
inline bool writesNoCore(qint64 process) {
    QFile limits(QStringLiteral("/proc/%1/limits").arg(process));
    if (!limits.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : limits.readAll().split('\n')) {
        if (line.startsWith("Max core file size")) {
            const QList<QByteArray> words = line.simplified().split(' ');
            return words.value(4) == "1" && words.value(5) == "1";
        }
    }
    return false;
}

} // namespace vtrack::test
