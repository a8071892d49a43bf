// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <utility>

namespace vtrack::http {

/// A body that grows while it is sent, such as Server-Sent Events. What waits for a slow client is limited: the body
/// then ends, and the client has to ask again. Whoever fills it holds a std::weak_ptr, which expires with the
/// connection. The server's thread only.
class LiveBody {
public:
    /// @param mostWaiting bytes that may wait for the client.
    explicit LiveBody(qsizetype mostWaiting)
        : m_mostWaiting(mostWaiting) {}

    void push(const QByteArray& piece) {
        if (m_ended)
            return;
        if (m_waiting.size() + piece.size() > m_mostWaiting)
            m_ended = true;
        else
            m_waiting += piece;
        tell();
    }

    void end() {
        m_ended = true;
        tell();
    }

    [[nodiscard]] bool hasEnded() const { return m_ended; }

    // For the connection.

    [[nodiscard]] QByteArray take() { return std::exchange(m_waiting, {}); }

    void onChange(std::function<void()> changed) { m_changed = std::move(changed); }

private:
    void tell() const {
        if (m_changed)
            m_changed();
    }

    qsizetype m_mostWaiting;
    QByteArray m_waiting;
    bool m_ended = false;
    std::function<void()> m_changed;
};

} // namespace vtrack::http
