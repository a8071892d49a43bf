// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_server.h"

#include <QSslSocket>

#include <memory>

namespace vtrack::http {

Server::Server(Speaks speaks, const QSslConfiguration& tls, QObject* parent)
    : QTcpServer(parent)
    , m_speaks(speaks)
    , m_tls(tls) {
    setListenBacklogSize(256);
}

void Server::releaseHeld() {
    for (Connection* connection : findChildren<Connection*>(Qt::FindDirectChildrenOnly))
        connection->releaseHeld();
}

void Server::incomingConnection(qintptr descriptor) {
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    socket->setSslConfiguration(m_tls);
    QSslSocket* tlsSocket = socket.get();
    auto* connection = new Connection(socket.release(), this);
    connect(connection, &Connection::requested, this, &Server::requested);
    connect(tlsSocket, &QSslSocket::encrypted, this, &Server::secured);
    if (m_speaks == Speaks::TlsAtOnce)
        tlsSocket->startServerEncryption();
}

} // namespace vtrack::http
