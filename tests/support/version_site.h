// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace vtrack::test {

/// An administrator's address that tells of version 999.1. Answers from the event loop of the thread that made it.
class VersionSite {
public:
    VersionSite() {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] {
                    ++requests;
                    socket->readAll();
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\n999.1");
                    socket->disconnectFromHost();
                });
        });
    }

    int requests = 0;

    [[nodiscard]] QString address() const {
        return QStringLiteral("http://127.0.0.1:%1/vtrack.json").arg(m_server.serverPort());
    }

private:
    QTcpServer m_server;
};

} // namespace vtrack::test
