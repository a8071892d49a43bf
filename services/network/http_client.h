// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"
#include "transfer.h"

#include <QByteArray>
#include <QFuture>
#include <QThread>
#include <QUrl>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace vtrack {

class NetworkWorker;

/// One HTTP request. Plain data.
struct HttpRequest {
    QByteArray verb = "GET";
    QUrl url;
    QByteArray body = {};
    QByteArray contentType = {};
    /// Sent as `Authorization: Bearer`; empty for none.
    Secret bearer = {};
    /// First byte wanted (`Range: bytes=N-`); nothing for the whole.
    std::optional<qint64> rangeStart = {};
    /// Longest time without a byte from the other side before send() gives up.
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
};

/// What the server said, whatever its status. Plain data.
struct HttpResponse {
    int status = 0;
    QByteArray body;
    HttpHeaders headers;
};

/// The program's one way to the network; made on the main thread. It owns three threads with a QNetworkAccessManager
/// each, kept for good because a new one pays a TLS handshake: one for small answers, which no download may hold up (Qt
/// opens six connections to a host), and two for downloads, by turns, because decryption keeps more than one core busy.
/// Call from any thread.
///
/// Certificates from the file named by SSL_CERT_FILE are trusted besides the system's. Redirects are followed only
/// within the same origin, so that a bearer token never travels to another host.
class HttpClient {
public:
    /// Downloads that can be under way at the same time; more wait for a connection.
    static constexpr int mediaConnections = 12; // Qt opens six to a host from each of two threads.

    HttpClient();
    /// Aborts what is under way and joins the threads.
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Sends a request with a small answer (bodies above 64 MiB are refused). The future holds NetworkError when no
    /// answer came, Cancelled when `stop` was requested; any HTTP status is a value.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop = {});

    /// Starts a download whose bytes are pulled by a worker thread; see Transfer.
    /// @param stallLimit longest time without a byte.
    [[nodiscard]] std::unique_ptr<Transfer> fetch(HttpRequest request, std::chrono::milliseconds stallLimit,
                                                  std::stop_token stop = {});

private:
    /// A network thread.
    struct Lane {
        QThread thread;
        NetworkWorker* worker; // Lives in the thread, deleted by it.
    };

    Lane m_answers;
    std::array<Lane, 2> m_downloads;
    std::atomic<unsigned> m_turn = 0;
};

} // namespace vtrack
