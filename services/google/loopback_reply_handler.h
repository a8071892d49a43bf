// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace vtrack {

/// Receives the browser's redirect after the consent page (RFC 8252, 7.3). Listens on 127.0.0.1 only, answers GET on
/// one exact path only, checks `state` first, and accepts one valid answer; every other request is refused. Requests
/// are limited in size, time and number: if too many are open, the oldest is closed, so that slow ones cannot block the
/// browser. Lives on the GUI thread.
class LoopbackReplyHandler : public QObject {
    Q_OBJECT

public:
    /// @param redirect the exact redirect address; port 0 takes any free port.
    /// @param state the value that a genuine answer carries.
    LoopbackReplyHandler(QUrl redirect, QByteArray state, QObject* parent = nullptr);

    /// Starts to listen; at both addresses that "localhost" may mean. BadInput naming the port when another program has
    /// one of them.
    [[nodiscard]] Result<void> listen();
    /// Stops listening and drops every connection.
    void close();

    /// The exact redirect address, including the port.
    [[nodiscard]] QString redirectUri() const;

signals:
    // One of the two, once.
    /// A genuine answer with the authorization code, decoded.
    void codeReceived(const QString& code);
    /// A genuine answer that says the person or Google refused: the OAuth `error` word.
    void refused(const QString& error);

private:
    [[nodiscard]] Result<void> listenAt(QTcpServer& server, const QHostAddress& address, quint16 port);
    void acceptConnections(QTcpServer& server);
    void readFrom(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const QByteArray& head);
    static void reply(QTcpSocket* socket, const QByteArray& status, const QString& title, const QString& text);

    QUrl m_redirect;
    QByteArray m_state;

    /// A connection and what came over it so far.
    struct Visitor {
        QTcpSocket* socket;
        QByteArray received;
    };

    QList<Visitor> m_visitors; // The oldest first. Outlives the server, whose sockets take themselves out of it.
    QTcpServer m_server;
    QTcpServer m_newServer; ///< At [::1].
    bool m_answered = false;
};

} // namespace vtrack
