// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncctl.h"

#include "sandbox_drive.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace vtrack::test {

QString Syncctl::program() {
    return qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-syncctl"_s;
}

QStringList Syncctl::flags(const QString& api) const {
    QStringList flags{u"--data-dir"_s, path(u"data"_s), u"--google-api"_s,
                      api.isEmpty() ? m_google.api().toString() : api};
    if (!QFile::exists(path(u"data/credentials/client.json"_s)))
        flags << u"--client-file"_s << m_google.clientFile();
    return flags;
}

bool Syncctl::end(QProcess& process, int patienceMs) {
#ifdef Q_OS_WIN // Ctrl+C reaches whoever shares the terminal, the test among them.
    process.kill();
    return process.waitForFinished(patienceMs);
#else
    process.terminate();
    return process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit;
#endif
}

Outcome Syncctl::run(const QStringList& arguments, const QString& api, const QHash<QString, QString>& variables) const {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BROWSER"_s, u"curl -sSL -o /dev/null"_s);
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    process.setProcessEnvironment(environment);
    process.start(program(), flags(api) + arguments);
    process.waitForFinished(60'000); // Also false when it has ended already.
    const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

bool Syncctl::signIn() const {
    return run({u"sign-in"_s}).code == 0 && run({u"sign-in"_s, u"--drive"_s}).code == 0;
}

} // namespace vtrack::test
