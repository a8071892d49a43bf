// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api_call.h"
#include "clock.h"
#include "live_body.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace vtrack {

/// The clients of GET /api/cloud/events (Server-Sent Events). A client that takes too long, or has listened for an
/// hour, is disconnected: it asks again with a token that is still good, as browsers do by themselves. Main thread.
class EventStreams final : public QObject {
    Q_OBJECT

public:
    explicit EventStreams(const Clock& clock, QObject* parent = nullptr);
    ~EventStreams() override;

    /// A new client. 429 when there are eight already.
    [[nodiscard]] http::Response open();

    /// Sends the event to all clients.
    void publish(const QJsonObject& event);

private:
    struct Client {
        std::weak_ptr<http::LiveBody> body;
        std::chrono::milliseconds since{0};
    };

    void keepAlive();
    void send(const QByteArray& bytes);

    const Clock& m_clock;
    QList<Client> m_clients;
    QTimer m_heartbeat; ///< A comment, which finds out who is gone.
    qint64 m_lastId = 0;
};

} // namespace vtrack
