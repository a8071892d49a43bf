// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "http_message.h"
#include "world.h"

#include <QJsonValue>
#include <QRegularExpression>

#include <vector>

namespace vtrack::sandbox {

/// What happens to a request that a fault hits: an answer in place of the true one, or a true one that goes wrong on
/// its way.
struct FaultEffect {
    std::optional<http::Response> answer = {};
    http::Delivery delivery = {};
    bool ignoresRange = false;            ///< The whole file, whatever was asked for.
    std::optional<qint64> endsAfter = {}; ///< The body ends there, and its length says so.
};

/// Rules by which requests go wrong. As JSON, a list (or `{"rules": list}`) of
/// `{"match": {"method", "path", "query", "fileId", "kind"}, "after": n, "times": n, "seconds": s, "do": {…}}`, where
/// `path` and `query` are regular expressions, `kind` is a counter's (or `startPageToken`, which counts as `changes`),
/// `after` lets the first n matching requests pass, `times` ends the rule after n, and `seconds` after that time.
/// `do` is one or several of `status` (+ `reason`, `message`, `shape` as in driveErrorShaped(), `retryAfter` in seconds
/// or as a text), `body` (any JSON, or a text; + `status`, `contentType`), `html`, and on the way: `cutAfter`,
/// `stallAfter`, `trickle` (bytes a second), `wrongBytes`, `wrongLength`, `hang`, `latency` (ms), `chunked` (no
/// Content-Length), `ignoreRange`, `short` (the body ends after n bytes, and its length says so).
class Faults {
public:
    explicit Faults(const World& world)
        : m_world(world) {}

    /// Replaces all rules. Errors: BadInput for rules that cannot be understood; the old ones stay.
    [[nodiscard]] Result<void> setRules(const QJsonValue& json);

    /// The effect of the first rule that matches and has not run out; counts the request for every rule it matches.
    [[nodiscard]] std::optional<FaultEffect> effectOn(const http::Request& request, const QString& kind);

private:
    struct Rule {
        QString method = {};
        QRegularExpression path = {};
        QRegularExpression query = {};
        QString fileId = {};
        QString kind = {};
        int after = 0;
        int times = -1;   ///< -1: for ever.
        qint64 until = 0; ///< Milliseconds since 1970; 0: for ever.
        QJsonObject action = {};
        int seen = 0;

        [[nodiscard]] bool matches(const http::Request& request, const QString& requestKind) const;
    };

    [[nodiscard]] Result<Rule> ruleFrom(const QJsonObject& json) const;

    const World& m_world;
    std::vector<Rule> m_rules;
};

} // namespace vtrack::sandbox
