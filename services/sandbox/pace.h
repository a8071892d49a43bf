// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_message.h"
#include "world.h"

namespace vtrack::sandbox {

/// How fast Google answers, and how often: a delay for each kind of request, and Drive's limit of units a minute for
/// each user, where a get costs 5, a list 100 and a download 200.
class Pace {
public:
    struct Limit {
        qint64 units = 0;   ///< A minute; 0: no limit.
        int status = 403;   ///< 403 or 429.
        int retryAfter = 0; ///< Seconds told with the refusal; 0: none.
        QString reason = {};
    };

    explicit Pace(const World& world)
        : m_world(world) {}

    /// Added to every answer.
    void setLatency(int milliseconds) { m_latencyMs = milliseconds; }

    /// Added to the answers of a kind of request; replaces all of them.
    void setLatencies(const QHash<QString, int>& milliseconds) { m_latenciesMs = milliseconds; }

    [[nodiscard]] int latencyMs(const QString& kind) const { return m_latencyMs + m_latenciesMs.value(kind); }

    /// Every user starts with the whole minute.
    void setLimit(const Limit& limit);

    /// Takes what a request costs. @return the refusal when nothing is left; a refused request costs nothing.
    [[nodiscard]] std::optional<http::Response> take(int user, const QString& kind, const QString& path);

private:
    struct Minute {
        qint64 begun = 0; ///< Milliseconds since 1970.
        qint64 spent = 0;
    };

    const World& m_world;
    int m_latencyMs = 0;
    QHash<QString, int> m_latenciesMs;
    Limit m_limit;
    QHash<int, Minute> m_minutes;
};

} // namespace vtrack::sandbox
