// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_message.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QSslSocket;

namespace vtrack::http {

/// One client. Answers its requests one after the other, over plain HTTP or TLS, and streams long bodies with only a
/// few megabytes in flight.
///
///     Reading --whole request--> Waiting --answer--> Sending --all sent--> Reading (keep-alive) or closed
///        |                                            |  ^
///        +--CONNECT--> TLS handshake --> Reading      v  | releaseHeld()
///                                                    Held (hang or stall)
class Connection final : public QObject {
    Q_OBJECT

public:
    /// @param socket connected; becomes this object's child.
    Connection(QSslSocket* socket, QObject* parent);

    /// Lets a hanging or stalled answer go on, now without its fault.
    void releaseHeld();

signals:
    /// A whole request arrived. Exactly one reply() follows, at any later time.
    void requested(const vtrack::http::Request& request, const vtrack::http::Reply& reply);

private:
    enum class State { Reading, Waiting, Sending, Held, Closing };

    void read();
    void readHead();
    /// Moves the body from what arrived to the request. @return whether it is whole.
    bool takeBody();
    void upgradeToTls();
    void refuse(int status);
    void send(Response response);
    void startSending();
    void pump();
    [[nodiscard]] qint64 nextPieceSize() const;
    void finishSending();
    void close();

    QSslSocket* m_socket;
    State m_state = State::Reading;
    QByteArray m_buffer;
    std::optional<Request> m_request;
    qint64 m_bodyExpected = 0;
    bool m_bodyIsChunked = false;
    bool m_keepAlive = true;
    Response m_response;
    qint64 m_bodySent = 0;
    QTimer m_trickle;
    QElapsedTimer m_trickleClock;
};

} // namespace vtrack::http
