// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_connection.h"

#include <QSslConfiguration>
#include <QTcpServer>

namespace vtrack::http {

/// An HTTP/1.1 server on 127.0.0.1. A client that sends CONNECT, as through a proxy, gets a TLS server in place of the
/// host it named: so an unmodified program that knows only Google's addresses can be pointed here.
class Server final : public QTcpServer {
    Q_OBJECT

public:
    enum class Speaks { PlainAtFirst, TlsAtOnce };

    Server(Speaks speaks, const QSslConfiguration& tls, QObject* parent = nullptr);

    /// Lets every hanging or stalled answer go on.
    void releaseHeld();

signals:
    /// See Connection::requested().
    void requested(const vtrack::http::Request& request, const vtrack::http::Reply& reply);
    /// A TLS handshake ended well.
    void secured();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Speaks m_speaks;
    QSslConfiguration m_tls;
};

} // namespace vtrack::http
