// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "http_request.h"
#include "network_request.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QNetworkReply;

namespace vtrack {

/// Aborts a stalled request and stores the reason. A slow connection is not an error: only the time without any byte
/// counts. Belongs to the reply and lives on its thread.
class ReplyWatch : public QObject {
    Q_OBJECT

public:
    ReplyWatch(QNetworkReply& reply, const HttpRequest& request, Purpose purpose);

    /// Why the request was ended here; nothing when it was not.
    [[nodiscard]] static std::optional<Error> endedBecause(const QNetworkReply& reply);

    /// Other requests of the same thread progress: one that still waits for a connection is not stalled.
    void othersProgressed();

signals:
    void progressed();

private:
    void progress();
    void onStall();
    void askProxyWhenNotThrough();
    void end(const Error& why);

    QNetworkReply& m_reply;
    QTimer m_stall;
    QTimer m_longest;
    QTimer m_through; ///< A request that was not sent by then may be blocked by the proxy.
    std::optional<Error> m_why;
    bool m_sent = false;
};

} // namespace vtrack
