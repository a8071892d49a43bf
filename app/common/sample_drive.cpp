// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_drive.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int startLimit = 30'000; // ms; a virus scanner may look at a new program first.
constexpr int endLimit = 3'000;    // ms

} // namespace

Result<std::unique_ptr<SampleDrive>> SampleDrive::start(const QString& clientFile, Consent consent) {
    std::unique_ptr<SampleDrive> drive(new SampleDrive);
    QProcess& process = drive->m_process;
    process.setProgram(QCoreApplication::applicationDirPath() + u"/vtrack-sandbox-drive"_s);
    process.setArguments({u"--port"_s, u"0"_s, u"--seed"_s, u"demo"_s, u"--client-file"_s, clientFile, u"--consent"_s,
                          consent == Consent::Page ? u"page"_s : u"auto"_s, u"--parent-pid"_s,
                          QString::number(QCoreApplication::applicationPid())});
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QIODevice::ReadOnly);
    while (process.state() != QProcess::NotRunning && !process.canReadLine()) {
        if (!process.waitForReadyRead(startLimit))
            break;
    }
    if (process.error() == QProcess::FailedToStart)
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "SampleDrive", "The sample Drive is not installed on this computer. Install its package, "
                                          "vtrack-sandbox-drive, or use a Google client file."),
                       process.errorString());
    drive->m_api = QJsonDocument::fromJson(process.readLine()).object().value(u"api"_s).toString();
    if (drive->m_api.isEmpty())
        return failure(
            ErrorKind::Internal,
            QCoreApplication::translate(
                "SampleDrive",
                "The sample Drive could not be started. Reinstall the program, or use a Google client file."),
            process.errorString());
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
