// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy_probe.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Proxy)
};

constexpr qsizetype largestHead = 16 * 1024;
constexpr int requestsOfOneLogon = 3; // Without, then NTLM's two.

Error proxyError(const QString& sentence, const QString& detail) {
    return {.kind = ErrorKind::NetworkError,
            .sentence = sentence,
            .detail = detail,
            .transient = true,
            .action = Action::ProxySettings};
}

/// "403 Forbidden" of "HTTP/1.1 403 Forbidden", without unreadable characters; empty if it is not HTTP.
QString statusOf(const QByteArray& head) {
    const QByteArray line = head.left(head.indexOf('\r'));
    if (!line.startsWith("HTTP/1."))
        return {};
    QString status = QString::fromLatin1(line.mid(line.indexOf(' ') + 1)).left(60).simplified();
    status.removeIf([](QChar c) { return !c.isPrint(); });
    return status;
}

} // namespace

Error proxyRefuses(const QString& proxyHost, const QString& host, const QString& said) {
    return proxyError(Texts::tr("The proxy “%1” does not connect this computer with “%2”. It said: “%3”. Ask the "
                                "administrator of your network to allow it, or choose another proxy in the settings. "
                                "New footage waits in Drive; the program tries again by itself.")
                          .arg(proxyHost, host, said),
                      u"proxy %1 for %2: %3"_s.arg(proxyHost, host, said));
}

Error proxyUnreachable(const QString& proxyHost, const QString& detail) {
    return proxyError(Texts::tr("The proxy “%1” could not be reached, or does not answer. Check the proxy in the "
                                "settings and the network of this computer. Nothing is lost: the program tries again "
                                "by itself.")
                          .arg(proxyHost),
                      u"proxy %1: %2"_s.arg(proxyHost, detail));
}

Error proxyWantsLogon(const QString& proxyHost, bool gotOne) {
    return proxyError((gotOne ? Texts::tr("The proxy “%1” did not accept the name and password of this computer. Enter "
                                          "them again in the settings. New footage waits in Drive until then.")
                              : Texts::tr("The proxy “%1” wants a name and password. Enter them in the settings. New "
                                          "footage waits in Drive until then."))
                          .arg(proxyHost),
                      u"proxy %1: 407, logon %2"_s.arg(proxyHost, gotOne ? u"refused"_s : u"missing"_s));
}

ProxyProbe::ProxyProbe(const QNetworkProxy& proxy, const QString& host, quint16 port, QObject* parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_host(host)
    , m_port(port) {
    m_plain.setProxy(QNetworkProxy::NoProxy);
    m_logon.setProxy(proxy);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { end(std::unexpected(proxyUnreachable(m_proxy.hostName(), u"no answer in time"_s))); });
}

void ProxyProbe::start(std::chrono::milliseconds limit) {
    m_limit.start(limit);
    connect(&m_plain, &QTcpSocket::connected, this, [this] {
        const QByteArray target = m_host.toLatin1() + ':' + QByteArray::number(m_port);
        m_plain.write("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n");
    });
    connect(&m_plain, &QTcpSocket::readyRead, this, &ProxyProbe::readAnswer);
    connect(&m_plain, &QTcpSocket::errorOccurred, this,
            [this] { end(std::unexpected(proxyUnreachable(m_proxy.hostName(), m_plain.errorString()))); });
    m_plain.connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ProxyProbe::readAnswer() {
    m_answer += m_plain.read(largestHead - m_answer.size());
    const bool whole = m_answer.contains("\r\n\r\n") || m_answer.size() >= largestHead;
    const QString status = statusOf(m_answer);
    if (!whole && (!status.isEmpty() || QByteArrayView("HTTP/1.").startsWith(m_answer.left(7))))
        return;
    m_plain.disconnect(this);
    m_plain.abort();
    if (status.startsWith(u'2'))
        end({});
    else if (status.startsWith(u"407"))
        logOn();
    else
        end(std::unexpected(proxyRefuses(m_proxy.hostName(), m_host,
                                         status.isEmpty() ? Texts::tr("nothing that a proxy says") : status)));
}

void ProxyProbe::logOn() {
    const bool hasLogon = !m_proxy.user().isEmpty();
    const auto refuse = [this, hasLogon] {
        m_logonRefused = true;
        end(std::unexpected(proxyWantsLogon(m_proxy.hostName(), hasLogon)));
    };
    connect(&m_logon, &QTcpSocket::connected, this, [this] { end({}); });
    connect(&m_logon, &QTcpSocket::errorOccurred, this, [this, refuse](QAbstractSocket::SocketError error) {
        // Qt reports an unknown authentication scheme as a protocol error.
        if (error == QAbstractSocket::ProxyAuthenticationRequiredError || error == QAbstractSocket::ProxyProtocolError)
            refuse();
        else
            end(std::unexpected(proxyRefuses(m_proxy.hostName(), m_host, m_logon.errorString())));
    });
    m_logon.connectToHost(m_host, m_port);
    // Qt's own connection to the proxy: each write is a request.
    const auto inner = m_logon.findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : inner)
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket, refuse] {
            if (++m_requests <= requestsOfOneLogon)
                return;
            socket->blockSignals(true); // Windows puts off end() until the sockets have nothing to do.
            refuse();
        });
}

void ProxyProbe::end(const Result<void>& outcome) {
    if (std::exchange(m_ended, true))
        return;
    m_limit.stop();
    m_plain.disconnect(this);
    m_logon.disconnect(this);
    // Queued: this may be called by the sockets themselves, which must not be deleted then.
    QMetaObject::invokeMethod(
        this,
        [this, outcome] {
            m_plain.abort();
            m_logon.abort();
            if (outcome)
                emit passed();
            else
                emit refused(outcome.error());
        },
        Qt::QueuedConnection);
}

} // namespace vtrack
