// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_receivers.h"

#include <QJsonDocument>
#include <QtEndian>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

constexpr int patienceMs = 120'000; // Python takes its time on a busy computer.

} // namespace

AlarmReceivers::HeldPort::HeldPort()
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const int shared = 1;
    sockaddr_in place{};
    socklen_t size = sizeof place;
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = qToBigEndian<quint32>(0x7F00'0001U); // 127.0.0.1
    auto* address = reinterpret_cast<sockaddr*>(&place);
    if (::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &shared, sizeof shared) != 0 ||
        ::bind(m_socket, address, size) != 0 || ::getsockname(m_socket, address, &size) != 0)
        qFatal("there is no port for the receivers");
    m_number = qFromBigEndian(place.sin_port);
}

AlarmReceivers::HeldPort::~HeldPort() {
    ::close(m_socket);
}

AlarmReceivers::AlarmReceivers() {
    const QString certificate = m_folder.filePath(u"certificate.pem"_s);
    const QString request = u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 "
                            "-subj /CN=localhost -addext subjectAltName=DNS:localhost,DNS:mail.example.test"_s;
    const QStringList made =
        request.split(u' ') + QStringList{u"-keyout"_s, m_folder.filePath(u"key.pem"_s), u"-out"_s, certificate};
    if (QProcess::execute(u"openssl"_s, made) != 0)
        qFatal("the receivers have no certificate");
    qputenv("SSL_CERT_FILE", certificate.toUtf8());
}

AlarmReceivers::~AlarmReceivers() {
    stop();
}

void AlarmReceivers::start(const QStringList& modes) {
    stop();
    m_out.clear();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"python3"_s,
                    QStringList{qEnvironmentVariable("VTRACK_SOURCE") + u"/tests/support/alarm_receivers.py"_s,
                                m_folder.path(), QString::number(m_smtp.number()), QString::number(m_hook.number())} +
                        modes);
    while (!m_out.contains('\n') && m_process.waitForReadyRead(patienceMs))
        m_out += m_process.readAllStandardOutput();
    const QJsonObject ports = QJsonDocument::fromJson(m_out.split('\n').first()).object();
    m_proxyPort = ports.value(u"proxy"_s).toInt();
    if (ports.value(u"smtp"_s).toInt() != m_smtp.number())
        qFatal("the receivers do not start");
}

void AlarmReceivers::stop() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patienceMs))
        qFatal("the receivers do not end");
}

QString AlarmReceivers::hookAddress(const QString& path) const {
    return u"https://localhost:%1/%2"_s.arg(m_hook.number()).arg(path);
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
