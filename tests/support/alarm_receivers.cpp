// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_receivers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

QString supportFolder() {
    return qEnvironmentVariable("VTRACK_SOURCE") + u"/tests/support"_s;
}

} // namespace

AlarmReceivers::AlarmReceivers() {
    qputenv("SSL_CERT_FILE", (supportFolder() + u"/receivers_certificate.pem"_s).toUtf8());
}

AlarmReceivers::~AlarmReceivers() {
    stop();
}

void AlarmReceivers::start(const QStringList& modes) {
    stop();
    m_out.clear();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"python3"_s, QStringList{supportFolder() + u"/alarm_receivers.py"_s, QString::number(m_smtpPort),
                                              QString::number(m_hookPort)} +
                                      modes);
    while (!m_out.contains('\n') && m_process.waitForReadyRead())
        m_out += m_process.readAllStandardOutput();
    const QJsonObject ports = QJsonDocument::fromJson(m_out.split('\n').first()).object();
    m_smtpPort = ports.value(u"smtp"_s).toInt();
    m_hookPort = ports.value(u"https"_s).toInt();
    if (m_smtpPort == 0)
        qFatal("the receivers do not start");
}

void AlarmReceivers::stop() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished())
        qFatal("the receivers do not end");
}

QString AlarmReceivers::hookAddress(const QString& path) const {
    return u"https://localhost:%1/%2"_s.arg(m_hookPort).arg(path);
}

QList<QJsonObject> AlarmReceivers::events() {
    while (m_process.waitForReadyRead(0)) { // What was answered was printed before.
    }
    m_out += m_process.readAllStandardOutput();
    QList<QJsonObject> events;
    for (const QByteArray& line : m_out.split('\n'))
        events += QJsonDocument::fromJson(line).object();
    return events;
}

QList<QJsonObject> AlarmReceivers::with(const QString& name) {
    QList<QJsonObject> events = this->events();
    events.removeIf([&](const QJsonObject& event) { return !event.contains(name); });
    return events;
}

} // namespace vtrack::test
