// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_connection.h"

#include "live_body.h"

#include <QPointer>
#include <QSslSocket>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vtrack::http {

namespace {

constexpr qint64 pieceSize = 512LL * 1024;
constexpr qint64 inFlight = 2 * pieceSize;
constexpr qint64 mostUntaken = 64LL * 1024;
constexpr auto tricklePause = 20ms;

/// A piece of a body in the chunked transfer coding (RFC 9112, 7.1).
QByteArray chunk(const QByteArray& piece) {
    return QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
}

} // namespace

Connection::Connection(QSslSocket* socket, Options options, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_options(std::move(options)) {
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setReadBufferSize(m_options.limits.head + m_options.limits.body);
    m_timeLimit.setSingleShot(true);
    connect(&m_timeLimit, &QTimer::timeout, this, &Connection::onTimeLimit);
    limitTime(m_options.limits.request);
    m_trickle.setInterval(tricklePause);
    connect(&m_trickle, &QTimer::timeout, this, &Connection::pump);
    connect(socket, &QSslSocket::readyRead, this, &Connection::read);
    connect(socket, &QSslSocket::bytesWritten, this, &Connection::pump);
    connect(socket, &QSslSocket::encryptedBytesWritten, this, &Connection::pump);
    connect(socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
}

Connection::~Connection() {
    m_gone.request_stop();
}

Connection::Use Connection::use() {
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return Use::None;
    m_socket->waitForReadyRead(0);
    switch (m_state) {
    case State::Closing:
        return Use::None;
    case State::Reading:
        return m_wasAnswered && isIdle() ? Use::Idle : Use::None;
    case State::Sending:
        return m_timeLimit.isActive() ? Use::Slow : Use::InUse;
    case State::Waiting:
    case State::Held:
        break;
    }
    return Use::InUse;
}

void Connection::limitTime(std::chrono::milliseconds span) {
    m_still.start();
    if (span > 0ms)
        m_timeLimit.start(span);
    else
        m_timeLimit.stop();
}

void Connection::onTimeLimit() {
    m_socket->abort();
}

void Connection::releaseHeld() {
    m_isReleased = m_state == State::Waiting;
    if (m_state != State::Held) {
        m_response.delivery.stallAfter.reset();
        return;
    }
    const bool headSent = !m_response.delivery.hang;
    m_response.delivery = {};
    if (!headSent) {
        startSending();
        return;
    }
    m_state = State::Sending;
    pump();
}

void Connection::read() {
    if (m_state == State::Closing) {
        m_unread -= m_socket->readAll().size();
        if (m_unread <= 0)
            m_socket->disconnectFromHost();
        return;
    }
    if (m_state != State::Reading)
        return; // What came too early waits in the socket, which holds only so much.
    const bool begins = isIdle();
    m_buffer += m_socket->readAll();
    if (begins && !m_buffer.isEmpty())
        limitTime(m_options.limits.request);
    if (!m_request)
        readHead();
    if (m_state != State::Reading || !m_request || !takeBody())
        return;
    Request request = *std::exchange(m_request, std::nullopt);
    request.socket = m_socket;
    request.gone = m_gone.get_token();
    m_keepAlive = request.keepAlive();
    m_isHead = request.method == "HEAD";
    m_isHttp10 = request.isHttp10;
    m_isReleased = false;
    m_state = State::Waiting;
    m_timeLimit.stop();
    emit requested(request, [self = QPointer(this)](Response response) {
        if (self)
            self->send(std::move(response));
    });
}

bool Connection::takeBody() {
    if (m_bodyForm.isChunked) {
        const auto isWhole = takeChunks(m_buffer, m_request->body, m_options.limits.body);
        if (isWhole)
            return *isWhole;
        m_request.reset();
        refuse(isWhole.error());
        return false;
    }
    if (m_buffer.size() < m_bodyForm.size)
        return false;
    m_request->body = m_buffer.first(m_bodyForm.size);
    m_buffer.remove(0, m_bodyForm.size);
    return true;
}

void Connection::readHead() {
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0 || end > m_options.limits.head) {
        if (m_buffer.size() > m_options.limits.head)
            refuse(431);
        return;
    }
    const auto request = parseHead(m_buffer.first(end));
    m_buffer.remove(0, end + 4);
    if (!request) {
        refuse(request.error());
        return;
    }
    if (request->method == "CONNECT") {
        upgradeToTls();
        return;
    }
    const auto form = bodyForm(*request);
    if (!form) {
        refuse(form.error());
        return;
    }
    m_bodyForm = *form;
    if (m_bodyForm.size > m_options.limits.body) {
        m_unread = m_bodyForm.size - m_buffer.size();
        refuse(413);
        return;
    }
    if (request->header("expect"_ba) == "100-continue")
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_request = *request;
}

void Connection::upgradeToTls() {
    if (!m_options.mayUpgrade || m_socket->isEncrypted()) {
        refuse(400);
        return;
    }
    m_socket->write("HTTP/1.1 200 Connection established\r\n\r\n");
    m_socket->flush();
    m_socket->startServerEncryption();
}

void Connection::refuse(int status) {
    m_keepAlive = false;
    send({.status = status, .contentType = "text/plain"_ba, .body = "This request cannot be read.\n"_ba});
}

void Connection::send(Response response) {
    m_response = std::move(response);
    m_bodySent = 0;
    if (m_isReleased) {
        m_response.delivery.hang = false;
        m_response.delivery.stallAfter.reset();
    }
    if (m_response.delivery.hang) {
        m_state = State::Held;
    } else if (m_response.delivery.latencyMs > 0) {
        QTimer::singleShot(m_response.delivery.latencyMs, this, &Connection::startSending);
    } else {
        startSending();
    }
}

void Connection::startSending() {
    if (m_response.delivery.lengthLie != 0)
        m_keepAlive = false;
    if (m_response.live) {
        m_keepAlive = false;
        m_response.live->onChange([self = QPointer(this)] {
            if (self)
                self->pump();
        });
    }
    m_state = State::Sending;
    m_socket->write(wireHead(m_response, m_keepAlive, m_options.name, !m_isHttp10));
    if (m_isHead || m_response.status == 204)
        m_response = {};
    if (m_response.delivery.bytesPerSecond > 0) {
        m_trickleClock.start();
        m_trickle.start();
    }
    pump();
}

void Connection::pump() {
    if (m_state != State::Sending) {
        if (m_state == State::Closing)
            limitTime(closingTime());
        return;
    }
    limitTime(m_options.limits.standstill);
    if (m_response.live) {
        pumpLive();
        return;
    }
    while (m_bodySent < m_response.bodySize()) {
        if (m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() > inFlight)
            return;
        const qint64 size = nextPieceSize();
        if (size > 0) {
            const QByteArray piece = bodyPiece(m_response, m_bodySent, size);
            m_bodySent += size;
            m_socket->write(framed(piece));
        }
        if (m_response.delivery.cutAfter == m_bodySent) {
            close();
            return;
        }
        if (m_response.delivery.stallAfter == m_bodySent) {
            m_state = State::Held;
            return;
        }
        if (size == 0)
            return; // Trickling: the timer comes back.
    }
    if (m_keepAlive && m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() > mostUntaken)
        return; // The next request is read when the client has taken what it asked for.
    finishSending();
}

void Connection::pumpLive() {
    if (m_socket->bytesToWrite() > pieceSize)
        return;
    if (const QByteArray piece = m_response.live->take(); !piece.isEmpty())
        m_socket->write(framed(piece));
    if (m_response.live->hasEnded()) {
        m_socket->write(framed({})); // The empty chunk is the last.
        close();
    } else if (m_socket->bytesToWrite() == 0) {
        m_timeLimit.stop(); // The client has everything; the next event may be hours away.
    }
}

QByteArray Connection::framed(const QByteArray& piece) const {
    const bool isChunked = !m_isHttp10 && (m_response.delivery.chunked || m_response.live);
    return isChunked ? chunk(piece) : piece;
}

qint64 Connection::nextPieceSize() const {
    const Delivery& delivery = m_response.delivery;
    qint64 size = std::min(pieceSize, m_response.bodySize() - m_bodySent);
    if (delivery.cutAfter)
        size = std::clamp(*delivery.cutAfter - m_bodySent, 0LL, size);
    if (delivery.stallAfter)
        size = std::clamp(*delivery.stallAfter - m_bodySent, 0LL, size);
    if (delivery.bytesPerSecond > 0) {
        const qint64 due = m_trickleClock.elapsed() * delivery.bytesPerSecond / 1000;
        size = std::clamp(due - m_bodySent, 0LL, size);
    }
    return size;
}

void Connection::finishSending() {
    m_trickle.stop();
    m_socket->write(framed({})); // The empty chunk is the last.
    m_response = {};
    m_wasAnswered = true;
    if (!m_keepAlive) {
        close();
        return;
    }
    m_state = State::Reading;
    limitTime(m_options.limits.idle);
    if (!m_buffer.isEmpty() || m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection);
}

std::chrono::milliseconds Connection::closingTime() const {
    return m_unread > 0 ? m_options.limits.request : m_options.limits.standstill;
}

void Connection::close() {
    m_trickle.stop();
    m_state = State::Closing;
    limitTime(closingTime());
    if (m_unread <= 0)                  // Otherwise the client would lose the answer with the rest of what it sends.
        m_socket->disconnectFromHost(); // After what is written has left.
}

} // namespace vtrack::http
