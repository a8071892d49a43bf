// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

namespace vtrack {

/// Tests once whether an HTTP proxy connects this computer with a host, and reads its answer. The first request has no
/// name and password. If the proxy requires them, a second one is sent by Qt and stopped after a single logon: Qt 6.4
/// silently repeats a refused NTLM logon thousands of times a second.
///
///   start() -> CONNECT -> 200: fine;  407: CONNECT with the logon -> connected: fine
///                                                    \____________\___> refused, silent, not there
class ProxyProbe : public QObject {
    Q_OBJECT

public:
    ProxyProbe(const QNetworkProxy& proxy, const QString& host, quint16 port, QObject* parent);

    /// Ends by itself within `limit`, with passed() or refused().
    void start(std::chrono::milliseconds limit);

    /// Whether the proxy refused a logon: the same name and password must not be sent again.
    [[nodiscard]] bool logonRefused() const { return m_logonRefused; }

signals:
    void passed();
    /// NetworkError with the name of the proxy and what it said, Action::ProxySettings.
    void refused(const vtrack::Error& error);

private:
    void readAnswer();
    void logOn();
    void end(const Result<void>& outcome);

    QNetworkProxy m_proxy;
    QString m_host;
    quint16 m_port;
    QTcpSocket m_plain; ///< Straight to the proxy, without a logon.
    QTcpSocket m_logon; ///< Through the proxy, with one.
    QTimer m_limit;
    QByteArray m_answer;
    int m_requests = 0; ///< On m_logon.
    bool m_logonRefused = false;
    bool m_ended = false;
};

/// The error of a proxy that answered with `said` (its own words, or Qt's) instead of connecting to `host`.
[[nodiscard]] Error proxyRefuses(const QString& proxyHost, const QString& host, const QString& said);
/// The error of a proxy that cannot be reached, or does not answer.
[[nodiscard]] Error proxyUnreachable(const QString& proxyHost, const QString& detail);
/// The error of a proxy that requires a name and password, or refused those it got.
[[nodiscard]] Error proxyWantsLogon(const QString& proxyHost, bool gotOne);

} // namespace vtrack
