// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_pool.h"
#include "http_request.h"
#include "proxy_logon.h"
#include "request_options.h"

#include <QDeadlineTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace vtrack {

/// One request in progress, created, read and destroyed on one thread. All calls block that thread until there is
/// something to return, a stop is requested (Cancelled), or the other side is too slow (NetworkError): no byte for
/// `HttpRequest::timeout`, or on average fewer than `leastSpeed` over that time. Only the time in these calls counts,
/// so that a slow reader is no stall. Destroying it ends the request.
///
///   proxy's logon -> connection from the pool -> status() -> read() ... read() -> connection back to the pool
///
/// The thread that writes the bytes also receives them (`scripts/bench large`: handing them over costs CPU time). It
/// takes no more from the network than a chunk: a reader that is slow (a slow disk) slows the sender through TCP, and
/// memory stays flat.
class Transfer {
public:
    static constexpr qsizetype chunkSize = 256 * 1024;
    static constexpr qint64 leastSpeed = 256; ///< Bytes a second.

    Transfer(ConnectionPool& pool, HttpRequest request, Purpose purpose, std::stop_token stop);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// Waits for the response's head and returns its HTTP status.
    [[nodiscard]] Result<int> status();

    /// The response's headers. After status() only.
    [[nodiscard]] const HttpHeaders& headers() const { return m_headers; }

    /// The next bytes, at most chunkSize; empty at the end. NetworkError when the connection was cut.
    [[nodiscard]] Result<QByteArray> read();

    /// Whether the body came, but could not be unpacked: what was read of it is worth nothing. After the end.
    [[nodiscard]] bool isGarbled() const { return m_end == CURLE_BAD_CONTENT_ENCODING; }

    /// The rest of the body, for errors.
    /// @param largest bytes; reading stops there, or after half a minute.
    [[nodiscard]] Result<QByteArray> readAll(qsizetype largest);

private:
    static size_t onHeader(char* data, size_t one, size_t size, void* self);
    static size_t onBody(char* data, size_t one, size_t size, void* self);
    /// Takes one line of the head, the line end included. False if the head is far too long.
    [[nodiscard]] bool takeHeaderLine(QByteArrayView line);

    void start();
    /// Runs the request until `ready()` or its end.
    [[nodiscard]] Result<void> runUntil(const std::function<bool()>& ready);
    /// Receives what has arrived.
    void receive();
    /// Waits until more can be received, at most until `limit`.
    void waitForMore(QDeadlineTimer limit);
    void notePosition();
    /// Whether the request went out, or could have.
    [[nodiscard]] bool wasSent() const;
    [[nodiscard]] bool hasChunk();

    [[nodiscard]] bool hasEnded() const { return m_end.has_value(); }

    [[nodiscard]] std::optional<Error> tooSlow();
    [[nodiscard]] Error errorOf(CURLcode code);

    ConnectionPool& m_pool;
    HttpRequest m_request;
    Purpose m_purpose;
    std::stop_token m_stop;
    ProxyLogon m_logon;
    std::optional<Error> m_refused;       ///< Why nothing was sent.
    std::unique_ptr<CurlHandle> m_handle; ///< Null only with m_refused.
    HeaderLines m_headerLines;
    std::array<char, CURL_ERROR_SIZE> m_said{};
    QDeadlineTimer m_longest; ///< For the whole.

    QByteArray m_statusLine; ///< Of the proxy or the host.
    HttpHeaders m_headers;
    qsizetype m_headSize = 0;
    bool m_hasHead = false;
    QByteArray m_body; ///< What has arrived and was not read.
    bool m_isPaused = false;
    std::optional<CURLcode> m_end;
    std::optional<QDeadlineTimer> m_collecting; ///< While less than a chunk waits for more.
    std::chrono::nanoseconds m_waited{0};       ///< In which the request got not far enough beyond m_position.
    qint64 m_position = -1;                     ///< Bytes sent and received.
};

} // namespace vtrack
