// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "http_message.h"

#include <QJsonValue>
#include <QRegularExpression>

#include <vector>

namespace vtrack::sandbox {

/// What happens to a request that a fault hits: an answer in place of the true one, or a true one that goes wrong on
/// its way.
struct FaultEffect {
    std::optional<HttpResponse> answer = {};
    Delivery delivery = {};
};

/// Rules by which requests go wrong. As JSON, a list (or `{"rules": list}`) of
/// `{"match": {"method", "path", "query", "fileId", "kind"}, "after": n, "times": n, "do": {…}}`, where `path` and
/// `query` are regular expressions, `after` lets the first n matching requests pass, and `times` ends the rule after n.
/// `do` is one or several of `status` (+ `reason`, `message`, `retryAfter` in seconds), `cutAfter`, `stallAfter`,
/// `trickle` (bytes a second), `wrongBytes`, `wrongLength`, `html`, `hang`, `latency` (ms).
class Faults {
public:
    /// Replaces all rules. Errors: BadInput for rules that cannot be understood; the old ones stay.
    [[nodiscard]] Result<void> setRules(const QJsonValue& json);

    /// The effect of the first rule that matches and has not run out; counts the request for every rule it matches.
    [[nodiscard]] std::optional<FaultEffect> effectOn(const HttpRequest& request, const QString& kind);

private:
    struct Rule {
        QString method = {};
        QRegularExpression path = {};
        QRegularExpression query = {};
        QString fileId = {};
        QString kind = {};
        int after = 0;
        int times = -1; ///< -1: for ever.
        QJsonObject action = {};
        int seen = 0;

        [[nodiscard]] bool matches(const HttpRequest& request, const QString& requestKind) const;
    };

    [[nodiscard]] static Result<Rule> ruleFrom(const QJsonObject& json);

    std::vector<Rule> m_rules;
};

} // namespace vtrack::sandbox
