// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_server.h"

#include <QCoreApplication>
#include <QSslSocket>
#include <QTcpServer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace vtrack::http {

class Server::Listener final : public QTcpServer {
public:
    explicit Listener(std::function<void(qintptr)> accept)
        : m_accept(std::move(accept)) {
        setListenBacklogSize(256);
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    std::function<void(qintptr)> m_accept;
};

Server::Server(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_four(std::make_unique<Listener>([this](qintptr descriptor) { accept(descriptor); }))
    , m_six(std::make_unique<Listener>([this](qintptr descriptor) { accept(descriptor); })) {}

Server::~Server() = default;

Result<void> Server::listen(At at, quint16 port) {
    const auto taken = [&](const Listener& listener) {
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("HttpServer", "Port %1 is in use by another program on this "
                                                                 "computer. Choose another one, or end that program.")
                           .arg(port),
                       listener.errorString());
    };
    if (!m_four->listen(QHostAddress::LocalHost, port))
        return taken(*m_four);
    // A computer without IPv6 has no ::1, and nobody else has it either.
    if (at == At::Both && !m_six->listen(QHostAddress::LocalHostIPv6, m_four->serverPort()) &&
        m_six->serverError() == QAbstractSocket::AddressInUseError) {
        m_four->close();
        return taken(*m_six);
    }
    return {};
}

bool Server::isListening() const {
    return m_four->isListening();
}

quint16 Server::port() const {
    return m_four->serverPort();
}

void Server::releaseHeld() {
    for (Connection* connection : findChildren<Connection*>(Qt::FindDirectChildrenOnly))
        connection->releaseHeld();
}

/// Whoever has the least use of a connection goes first, and of those who has done nothing for the longest time: so
/// nobody can keep others out with requests that never end.
bool Server::makeRoom() {
    const auto connections = findChildren<Connection*>(Qt::FindDirectChildrenOnly);
    if (connections.size() < m_options.limits.connections)
        return true;
    Connection* least = nullptr;
    auto leastUse = Connection::Use::InUse;
    for (Connection* connection : connections) {
        const auto use = connection->use();
        if (use < leastUse || (least != nullptr && use == leastUse && connection->stillMs() > least->stillMs())) {
            least = connection;
            leastUse = use;
        }
    }
    delete least;
    return least != nullptr;
}

void Server::accept(qintptr descriptor) {
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor) || !makeRoom())
        return;
    if (m_options.tls)
        socket->setSslConfiguration(*m_options.tls);
    QSslSocket* tlsSocket = socket.get();
    auto* connection = new Connection(
        socket.release(), {.limits = m_options.limits, .name = m_options.name, .mayUpgrade = m_options.tls.has_value()},
        this);
    connect(connection, &Connection::requested, this, &Server::requested);
    connect(tlsSocket, &QSslSocket::encrypted, this, &Server::secured);
    if (m_options.tls && m_options.tlsAtOnce)
        tlsSocket->startServerEncryption();
}

} // namespace vtrack::http
