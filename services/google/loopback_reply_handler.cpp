// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback_reply_handler.h"

#include "loopback_peer.h"
#include "loopback_request.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype largestRequest = 16 * 1024;
constexpr qsizetype mostConnections = 32;
constexpr std::chrono::seconds slowestRequest{10};

} // namespace

LoopbackReplyHandler::LoopbackReplyHandler(QUrl redirect, QByteArray state, QObject* parent)
    : QObject(parent)
    , m_redirect(std::move(redirect))
    , m_state(std::move(state)) {
    for (QTcpServer* server : {&m_server, &m_newServer})
        connect(server, &QTcpServer::newConnection, this, [this, server] { acceptConnections(*server); });
}

Result<void> LoopbackReplyHandler::listen() {
    const auto port = static_cast<quint16>(m_redirect.port(80));
    if (auto listening = listenAt(m_server, QHostAddress(QHostAddress::LocalHost), port); !listening)
        return listening;
    m_redirect.setPort(m_server.serverPort());
    if (m_redirect.host() != u"localhost"_s)
        return {};
    auto listening = listenAt(m_newServer, QHostAddress(QHostAddress::LocalHostIPv6), m_server.serverPort());
    if (!listening)
        m_server.close(); // Half an address would keep the port from the next attempt.
    return listening;
}

Result<void> LoopbackReplyHandler::listenAt(QTcpServer& server, const QHostAddress& address, quint16 port) {
    const bool listening = server.listen(address, port);
    // A computer without IPv6 has no [::1], and nobody else has it either.
    if (!listening && (&server == &m_server || server.serverError() == QAbstractSocket::AddressInUseError))
        return failure(
            ErrorKind::BadInput,
            tr("Port %1, where Google's answer must arrive, is in use by another program on this computer. Close "
               "that program, then sign in again.")
                .arg(port),
            server.errorString());
    return {};
}

void LoopbackReplyHandler::close() {
    m_server.close();
    m_newServer.close();
    const auto visitors = m_visitors;
    for (const Visitor& visitor : visitors) {
        if (visitor.socket->bytesToWrite() == 0)
            visitor.socket->abort();
    }
}

QString LoopbackReplyHandler::redirectUri() const {
    return m_redirect.toString(QUrl::FullyEncoded);
}

void LoopbackReplyHandler::acceptConnections(QTcpServer& server) {
    while (QTcpSocket* socket = server.nextPendingConnection()) {
        if (m_answered) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        if (m_visitors.size() >= mostConnections) {
            QTcpSocket* oldest = m_visitors.first().socket;
            oldest->abort();
        }
        m_visitors.append(Visitor{socket, {}});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_visitors.removeIf([socket](const Visitor& visitor) { return visitor.socket == socket; });
            socket->deleteLater();
        });
        QTimer::singleShot(slowestRequest, socket, &QTcpSocket::abort);
    }
}

void LoopbackReplyHandler::readFrom(QTcpSocket* socket) {
    const auto visitor = std::ranges::find(m_visitors, socket, &Visitor::socket);
    if (visitor == m_visitors.end())
        return;
    QByteArray& received = visitor->received;
    received += socket->read(largestRequest + 1 - received.size());
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end >= 0)
        answer(socket, received.left(end));
    else if (received.size() > largestRequest)
        reply(socket, "431 Request Header Fields Too Large", tr("Unexpected request"),
              tr("This request is too large."));
}

void LoopbackReplyHandler::answer(QTcpSocket* socket, const QByteArray& head) {
    const auto refuse = [&](const QByteArray& status) {
        reply(socket, status, tr("Unexpected request"), tr("Return to V_Track Cloud Sync."));
    };
    const auto brought = answerInRequest(head, m_redirect.path(), m_state);
    if (!brought)
        return refuse(brought.error());
    if (m_answered)
        return refuse("400 Bad Request");
    if (!isSameUser(*socket))
        return refuse("403 Forbidden");

    m_answered = true;
    m_server.close();
    m_newServer.close();
    if (!brought->code.isEmpty()) {
        // Google may have given too little, or the sign-in may not be stored: only the program finds that out.
        reply(socket, "200 OK", tr("Google's answer has arrived"),
              tr("Return to V_Track Cloud Sync: it says whether you are signed in. You can close this page."));
        emit codeReceived(brought->code);
    } else {
        reply(socket, "200 OK", tr("You are not signed in"),
              tr("You can close this page and return to V_Track Cloud Sync to try again."));
        emit refused(brought->error);
    }
}

void LoopbackReplyHandler::reply(QTcpSocket* socket, const QByteArray& status, const QString& title,
                                 const QString& text) {
    const QByteArray page =
        u"<!doctype html><html lang=\"%3\" dir=\"%4\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        u"content=\"width=device-width\">"
        "<title>%1</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:32em;margin:18vh auto;padding:0 1em;"
        "color:#1d2733;background:#f5f7fa}@media(prefers-color-scheme:dark){body{color:#e6eaf0;background:#16191d}}"
        "</style></head><body><h1>%1</h1><p>%2</p></body></html>"_s
            .arg(title.toHtmlEscaped(), text.toHtmlEscaped(), QLocale().bcp47Name(),
                 QLocale().textDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s)
            .toUtf8();
    socket->write("HTTP/1.1 " + status +
                  "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.size()) +
                  "\r\nConnection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                  "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n\r\n" +
                  page);
    socket->flush(); // Now, because the end of a sign-in may delete this object.
    socket->disconnectFromHost();
}

} // namespace vtrack
