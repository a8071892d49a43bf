// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_pool.h"
#include "error.h"
#include "http_request.h"
#include "transfer.h"

#include <QByteArray>
#include <QFuture>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace vtrack {

/// The server's answer, with any status. Plain data.
struct HttpResponse {
    int status = 0;
    QByteArray body;
    HttpHeaders headers;
};

/// All requests of the program, over one pool of connections. Created on the main thread. Call from any thread.
///
/// The certificates in the file named by SSL_CERT_FILE are trusted in addition to the system's. No redirect is
/// followed, so that a bearer token never travels to another host: a redirect is an answer with its status.
class HttpClient {
public:
    HttpClient();
    /// Ends the requests of send() and joins their threads. Those of ask() and open() must have ended.
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Sends a request with a small answer (a body above `request.largest` is refused) and waits for the answer.
    /// Errors: NetworkError when no answer came, Cancelled when `stop` was requested; any HTTP status is a value.
    [[nodiscard]] Result<HttpResponse> ask(HttpRequest request, std::stop_token stop = {});

    /// The same on a thread of the client, twelve at the same time; a request that waits for one of them is not
    /// stalled.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop = {});

    /// Starts to fetch a file.
    [[nodiscard]] std::unique_ptr<Transfer> open(HttpRequest request, std::stop_token stop);

private:
    ConnectionPool m_pool;
    std::stop_source m_end;
    QThreadPool m_threads;
    QTimer m_tidying;
};

} // namespace vtrack
