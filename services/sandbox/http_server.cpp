// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_server.h"

#include <QSslSocket>

#include <memory>

namespace vtrack::sandbox {

HttpServer::HttpServer(Speaks speaks, const QSslConfiguration& tls, QObject* parent)
    : QTcpServer(parent)
    , m_speaks(speaks)
    , m_tls(tls) {
    setListenBacklogSize(256);
}

void HttpServer::releaseHeld() {
    for (HttpConnection* connection : findChildren<HttpConnection*>(Qt::FindDirectChildrenOnly))
        connection->releaseHeld();
}

void HttpServer::incomingConnection(qintptr descriptor) {
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    socket->setSslConfiguration(m_tls);
    QSslSocket* tlsSocket = socket.get();
    auto* connection = new HttpConnection(socket.release(), this);
    connect(connection, &HttpConnection::requested, this, &HttpServer::requested);
    connect(tlsSocket, &QSslSocket::encrypted, this, &HttpServer::secured);
    if (m_speaks == Speaks::TlsAtOnce)
        tlsSocket->startServerEncryption();
}

} // namespace vtrack::sandbox
