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

/// The server's answer, with any status. Plain data.
struct HttpResponse {
    int status = 0;
    QByteArray body;
    HttpHeaders headers;
};

/// Sends all requests with small answers; files use a Transfer. Created on the main thread, before any Transfer,
/// because it sets the trusted certificates for both. It owns a thread with QNetworkAccessManagers, which are kept
/// because a new one needs a TLS handshake. Up to twelve requests to a host run at the same time. Call from any thread.
///
/// The certificates in the file named by SSL_CERT_FILE are trusted in addition to the system's. Redirects are followed
/// only within the same origin, so that a bearer token never travels to another host.
class HttpClient {
public:
    HttpClient();
    /// Aborts all requests and joins the thread.
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Sends a request with a small answer (a body above `request.largest` is refused). The future holds NetworkError
    /// when no answer came, Cancelled when `stop` was requested; any HTTP status is a value.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop = {});

private:
    QThread m_thread;
    NetworkWorker* m_worker; // Lives in the thread, deleted by it.
};

} // namespace vtrack
