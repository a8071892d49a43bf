// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_limits.h"
#include "http_message.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <stop_token>

class QSslSocket;

namespace vtrack::http {

/// One client. Answers its requests one after the other, over plain HTTP or TLS, and streams long bodies with only a
/// few megabytes in flight.
///
///     Reading --whole request--> Waiting --answer--> Sending --all sent--> Reading (keep-alive) or closed
///        |                                            |  ^
///        +--CONNECT--> TLS handshake --> Reading      v  | releaseHeld()
///                                                    Held (hang or stall)
///
/// A client that is slower than the limits is cut off without an answer.
class Connection final : public QObject {
    Q_OBJECT

public:
    struct Options {
        Limits limits;
        QByteArray name;         ///< The header `Server`.
        bool mayUpgrade = false; ///< Whether CONNECT leads to TLS.
    };

    /// @param socket connected; becomes this object's child.
    Connection(QSslSocket* socket, Options options, QObject* parent);
    ~Connection() override;

    /// What would be lost if the connection ended now, least first.
    enum class Use {
        None,  ///< No whole request has come yet, or the rest of a refused one is waited for.
        Idle,  ///< Answered, and kept for the next request.
        Slow,  ///< The client has not taken the whole answer.
        InUse, ///< An answer is being made, or the client has all that there is of a live one.
    };

    /// Reads first what has come, so that a whole request counts however late the server gets to it.
    [[nodiscard]] Use use();

    /// Since its last progress.
    [[nodiscard]] qint64 stillMs() const { return m_still.elapsed(); }

    /// Lets a hanging or stalled answer go on, now without its fault. One that is still being made will not hang.
    void releaseHeld();

signals:
    /// A whole request arrived. Exactly one reply() follows, at any later time.
    void requested(const vtrack::http::Request& request, const vtrack::http::Reply& reply);

private:
    enum class State { Reading, Waiting, Sending, Held, Closing };

    [[nodiscard]] bool isIdle() const { return m_state == State::Reading && m_buffer.isEmpty() && !m_request; }

    void read();
    void readHead();
    /// Moves the body from what arrived to the request. @return whether it is whole.
    bool takeBody();
    void upgradeToTls();
    void refuse(int status);
    void send(Response response);
    void startSending();
    void pump();
    void pumpLive();
    void limitTime(std::chrono::milliseconds span);
    void onTimeLimit();
    [[nodiscard]] qint64 nextPieceSize() const;
    void finishSending();
    [[nodiscard]] std::chrono::milliseconds closingTime() const;
    void close();

    /// A piece of the body as this client can read it.
    [[nodiscard]] QByteArray framed(const QByteArray& piece) const;

    QSslSocket* m_socket;
    Options m_options;
    QTimer m_timeLimit; ///< Of the present state.
    QElapsedTimer m_still;
    State m_state = State::Reading;
    bool m_wasAnswered = false;
    QByteArray m_buffer;
    std::optional<Request> m_request;
    BodyForm m_bodyForm;
    qint64 m_unread = 0; ///< What still comes of a body that was refused.
    bool m_keepAlive = true;
    bool m_isHead = false; ///< The answer has no body.
    bool m_isHttp10 = false;
    bool m_isReleased = false; ///< Since the present request came.
    std::stop_source m_gone;
    Response m_response;
    qint64 m_bodySent = 0;
    QTimer m_trickle;
    QElapsedTimer m_trickleClock;
};

} // namespace vtrack::http
