// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "http_request.h"

#include <QByteArray>
#include <QFuture>
#include <QThread>

#include <stop_token>

namespace vtrack {

class NetworkWorker;

/// What the server said, whatever its status. Plain data.
struct HttpResponse {
    int status = 0;
    QByteArray body;
    HttpHeaders headers;
};

/// The program's way to all that is small; a file comes by a Transfer. Made on the main thread, before any Transfer: it
/// sets up what both trust. It owns a thread with QNetworkAccessManagers, kept for good because a new one pays a TLS
/// handshake; up to twelve requests go to a host at the same time. Call from any thread.
///
/// Certificates from the file named by SSL_CERT_FILE are trusted besides the system's. Redirects are followed only
/// within the same origin, so that a bearer token never travels to another host.
class HttpClient {
public:
    HttpClient();
    /// Aborts what is under way and joins the thread.
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Sends a request with a small answer (a body above `request.largest` is refused). The future holds NetworkError when no
    /// answer came, Cancelled when `stop` was requested; any HTTP status is a value.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop = {});

private:
    QThread m_thread;
    NetworkWorker* m_worker; // Lives in the thread, deleted by it.
};

} // namespace vtrack
