// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace vtrack::test {

struct Output {
    int code = -1; ///< -1 as well when it did not start or did not end.
    QString out;
    QString err;
};

/// Runs a program to its end.
inline Output run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {.code = -1, .out = {}, .err = process.errorString()};
    return {.code = process.exitCode(),
            .out = QString::fromUtf8(process.readAllStandardOutput()),
            .err = QString::fromUtf8(process.readAllStandardError())};
}

} // namespace vtrack::test
