// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_request.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QNetworkReply;

namespace vtrack {

/// One download in progress, created, read and destroyed on one worker thread. All calls block that thread until there
/// is something to return, a stop is requested (Cancelled), or no byte came for the stall limit (NetworkError).
/// Destroying it aborts the request.
///
/// The thread that writes the bytes also runs the event loop that receives them: a separate network thread costs a
/// quarter more CPU time (`scripts/bench large`). So each worker has a QNetworkAccessManager, kept until the thread
/// ends because a new one needs a TLS handshake. Qt reads ahead no more than `readAhead` bytes: a worker that is slow
/// (a slow disk) slows the sender through TCP, and memory stays flat.
class Transfer {
public:
    static constexpr qint64 readAhead = 512LL * 1024;
    static constexpr qint64 chunkSize = 256LL * 1024;

    /// @param stallLimit longest time without a byte.
    Transfer(const HttpRequest& request, std::chrono::milliseconds stallLimit, std::stop_token stop);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// Waits for the response's head and returns its HTTP status.
    [[nodiscard]] Result<int> status();
    /// The response's headers. After status() only.
    [[nodiscard]] HttpHeaders headers() const;
    /// The next bytes, at most chunkSize; empty at the end. NetworkError when the connection was cut.
    [[nodiscard]] Result<QByteArray> read();
    /// The rest of the body, for errors.
    /// @param largest bytes; reading stops there, or after half a minute.
    [[nodiscard]] Result<QByteArray> readAll(qint64 largest);

private:
    /// Waits for the proxy check; an error if the proxy refuses.
    [[nodiscard]] Result<void> passProxy(const QUrl& url);
    void start(const HttpRequest& request);
    /// Waits until `ready()`; an error when it never was.
    [[nodiscard]] Result<void> waitFor(const std::function<bool()>& ready);
    /// Ends the waiting when there is something to return.
    void look();

    std::stop_token m_stop;
    std::optional<Error> m_refused;         ///< Why there is no reply.
    std::unique_ptr<QNetworkReply> m_reply; ///< Null only with m_refused.
    QEventLoop m_loop;
    QTimer m_stalled;
    QTimer m_collecting; ///< Runs while less than a chunk waits for more.
    std::function<bool()> m_ready;
    bool m_collected = false;
    qint64 m_received = 0;
};

} // namespace vtrack
