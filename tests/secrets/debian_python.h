// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

namespace vtrack {

/// What the system's Python prints for this script; empty when it fails. Its libraries are the independent judge of
/// our formats.
inline QByteArray runPython(const QString& script, const QStringList& arguments = {}) {
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QStringLiteral("/usr/bin/python3"), QStringList{QStringLiteral("-c"), script} + arguments);
    if (!python.waitForFinished() || python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0)
        return {};
    return python.readAllStandardOutput().trimmed();
}

} // namespace vtrack
