// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_drive.h"

#include "client_secrets.h"
#include "safe_address.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int startLimit = 60'000; // ms; a virus scanner may look at a new program first.
constexpr int endLimit = 3'000;    // ms

/// Whether somebody has set up Google there: its client file, or a sign-in whose client file was deleted.
bool isGooglesFolder(const DataFolder& folder) {
    if (!QFileInfo::exists(folder.clientFile()))
        return !QDir(folder.tokens()).isEmpty();
    const auto client = storedClientSecrets(folder.clientFile());
    return !client || !isLoopback(client->authUri) || !isLoopback(client->tokenUri);
}

} // namespace

Result<QString> SampleDrive::program() {
    const QString found =
        QStandardPaths::findExecutable(u"vtrack-sandbox-drive"_s, {QCoreApplication::applicationDirPath()});
    if (found.isEmpty())
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "SampleDrive", "The sample Drive is not installed on this computer. Install its package, "
                                          "vtrack-sandbox-drive, or use a Google client file."));
    return found;
}

Error SampleDrive::notStarted(const QString& detail) {
    return {.kind = ErrorKind::Internal,
            .sentence = QCoreApplication::translate(
                "SampleDrive",
                "The sample Drive could not be started. Reinstall the program, or use a Google client file."),
            .detail = detail};
}

Result<std::unique_ptr<SampleDrive>> SampleDrive::start(const DataFolder& folder, Consent consent) {
    if (isGooglesFolder(folder))
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("SampleDrive",
                                                   "“%1” is set up for Google, and the sample Drive would replace its "
                                                   "client file. Nothing has changed. Leave out --data-dir, or name "
                                                   "another folder.")
                           .arg(folder.path()));
    const auto program = SampleDrive::program();
    if (!program)
        return std::unexpected(program.error());
    std::unique_ptr<SampleDrive> drive(new SampleDrive);
    QProcess& process = drive->m_process;
    process.setProgram(*program);
    process.setArguments({u"--port"_s, u"0"_s, u"--seed"_s, u"demo"_s, u"--client-file"_s, folder.clientFile(),
                          u"--consent"_s, consent == Consent::Page ? u"page"_s : u"auto"_s, u"--parent-pid"_s,
                          QString::number(QCoreApplication::applicationPid())});
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QIODevice::ReadOnly);
    while (process.state() != QProcess::NotRunning && !process.canReadLine()) {
        if (!process.waitForReadyRead(startLimit))
            break;
    }
    drive->m_api = QJsonDocument::fromJson(process.readLine()).object().value(u"api"_s).toString();
    if (drive->m_api.isEmpty())
        return std::unexpected(notStarted(process.errorString()));
    return drive;
}

SampleDrive::~SampleDrive() {
#ifndef Q_OS_WIN // On Windows, terminate() only reaches programs with windows, and the sample Drive has none. It has
                 // nothing to save.
    m_process.terminate();
    if (m_process.waitForFinished(endLimit))
        return;
#endif
    m_process.kill();
    m_process.waitForFinished(endLimit);
}

} // namespace vtrack
