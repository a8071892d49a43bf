// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include "google_error.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

/// What Google has been seen to send in place of a file.
constexpr auto automatedQueries =
    u"<html><head><title>Sorry...</title></head><body><h1>We're sorry...</h1><p>... but your "
    "computer or network may be sending automated queries. To protect our users, we can't "
    "process your request right now.</p></body></html>\n";

std::optional<HttpResponse> answerFor(const QJsonObject& action, const QString& kind) {
    if (action.value(u"html"_s).toBool())
        return htmlResponse(QString::fromUtf16(automatedQueries), action.value(u"status"_s).toInt(200));
    if (!action.contains(u"status"_s))
        return {};
    const int status = action.value(u"status"_s).toInt();
    const QString reason = action.value(u"reason"_s).toString(u"backendError"_s);
    const QString message = action.value(u"message"_s).toString();
    const bool isOauth = kind == u"token" || kind == u"refresh" || kind == u"revoke";
    HttpResponse response = isOauth ? oauthError(status, reason, message) : driveError(status, reason, message);
    if (action.contains(u"retryAfter"_s))
        response.headers.emplace_back("Retry-After"_ba, action.value(u"retryAfter"_s).toVariant().toByteArray());
    return response;
}

std::optional<qint64> bytes(const QJsonObject& action, const QString& name) {
    return action.contains(name) ? std::optional(action.value(name).toInteger()) : std::nullopt;
}

Delivery deliveryFor(const QJsonObject& action) {
    return {.latencyMs = action.value(u"latency"_s).toInt(),
            .hang = action.value(u"hang"_s).toBool(),
            .cutAfter = bytes(action, u"cutAfter"_s),
            .stallAfter = bytes(action, u"stallAfter"_s),
            .bytesPerSecond = action.value(u"trickle"_s).toInteger(),
            .lengthLie = action.value(u"wrongLength"_s).toInteger(),
            .wrongBytes = action.value(u"wrongBytes"_s).toBool()};
}

std::unexpected<Error> badRule(const QString& why) {
    return failure(ErrorKind::BadInput, u"The fault rules cannot be used: %1"_s.arg(why));
}

} // namespace

Result<void> Faults::setRules(const QJsonValue& json) {
    const QJsonValue list = json.isObject() ? json.toObject().value(u"rules"_s) : json;
    if (!list.isArray())
        return badRule(u"a list of rules is needed."_s);
    std::vector<Rule> rules;
    for (const QJsonValue entry : list.toArray()) {
        Result<Rule> rule = ruleFrom(entry.toObject());
        if (!rule)
            return std::unexpected(rule.error());
        rules.push_back(std::move(*rule));
    }
    m_rules = std::move(rules);
    return {};
}

Result<Faults::Rule> Faults::ruleFrom(const QJsonObject& json) {
    static const QSet<QString> actions{u"status"_s,      u"reason"_s,  u"message"_s,    u"retryAfter"_s,
                                       u"cutAfter"_s,    u"trickle"_s, u"stallAfter"_s, u"wrongBytes"_s,
                                       u"wrongLength"_s, u"html"_s,    u"hang"_s,       u"latency"_s};
    const QJsonObject match = json.value(u"match"_s).toObject();
    Rule rule{.method = match.value(u"method"_s).toString(),
              .path = QRegularExpression(match.value(u"path"_s).toString()),
              .query = QRegularExpression(match.value(u"query"_s).toString()),
              .fileId = match.value(u"fileId"_s).toString(),
              .kind = match.value(u"kind"_s).toString(),
              .after = json.value(u"after"_s).toInt(),
              .times = json.value(u"times"_s).toInt(-1),
              .action = json.value(u"do"_s).toObject()};
    if (rule.action.isEmpty())
        return badRule(u"a rule has no \"do\"."_s);
    for (const QString& name : rule.action.keys()) {
        if (!actions.contains(name))
            return badRule(u"nobody knows how to do \"%1\"."_s.arg(name));
    }
    if (!rule.path.isValid() || !rule.query.isValid())
        return badRule(u"a regular expression is wrong."_s);
    return rule;
}

bool Faults::Rule::matches(const HttpRequest& request, const QString& requestKind) const {
    return (method.isEmpty() || method.toLatin1() == request.method) && (kind.isEmpty() || kind == requestKind) &&
           (fileId.isEmpty() || request.path.section(u'/', -1) == fileId) && path.match(request.path).hasMatch() &&
           query.match(QString::fromUtf8(QByteArray::fromPercentEncoding(request.rawQuery))).hasMatch();
}

std::optional<FaultEffect> Faults::effectOn(const HttpRequest& request, const QString& kind) {
    std::optional<FaultEffect> effect;
    for (Rule& rule : m_rules) {
        if (!rule.matches(request, kind))
            continue;
        ++rule.seen;
        const bool isDue = rule.seen > rule.after && (rule.times < 0 || rule.seen <= rule.after + rule.times);
        if (isDue && !effect)
            effect = FaultEffect{answerFor(rule.action, kind), deliveryFor(rule.action)};
    }
    return effect;
}

} // namespace vtrack::sandbox
