// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include "counters.h"
#include "google_error.h"
#include "lever_body.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

const QString startPageToken = u"startPageToken"_s;

/// What Google has been seen to send in place of a file.
constexpr auto automatedQueries =
    u"<html><head><title>Sorry...</title></head><body><h1>We're sorry...</h1><p>... but your "
    "computer or network may be sending automated queries. To protect our users, we can't "
    "process your request right now.</p></body></html>\n";

/// Whatever the rule says, as it is.
http::Response literal(const QJsonObject& action) {
    const QJsonValue body = action.value(u"body"_s);
    http::Response response{.status = action.value(u"status"_s).toInt(200)};
    if (body.isString())
        response.body = body.toString().toUtf8();
    else if (body.isArray())
        response.body = QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact);
    else
        response.body = body.isObject() ? QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact) : "null"_ba;
    if (action.contains(u"contentType"_s))
        response.contentType = action.value(u"contentType"_s).toString().toLatin1();
    return response;
}

std::optional<http::Response> answerFor(const QJsonObject& action, const QString& kind) {
    http::Response response;
    const bool isOauth = kind == u"token" || kind == u"refresh" || kind == u"revoke";
    const int status = action.value(u"status"_s).toInt(200);
    const QString reason = action.value(u"reason"_s).toString(u"backendError"_s);
    const QString message = action.value(u"message"_s).toString();
    if (action.contains(u"body"_s))
        response = literal(action);
    else if (action.value(u"html"_s).toBool())
        response = http::htmlResponse(QString::fromUtf16(automatedQueries), status);
    else if (!action.contains(u"status"_s))
        return {};
    else if (isOauth)
        response = oauthError(status, reason, message);
    else
        response = driveErrorShaped(action.value(u"shape"_s).toString(), status, reason, message);
    if (action.contains(u"retryAfter"_s))
        response.headers.emplace_back("Retry-After"_ba, action.value(u"retryAfter"_s).toVariant().toByteArray());
    return response;
}

std::optional<qint64> bytes(const QJsonObject& action, const QString& name) {
    return action.contains(name) ? std::optional(action.value(name).toInteger()) : std::nullopt;
}

http::Delivery deliveryFor(const QJsonObject& action) {
    return {.latencyMs = action.value(u"latency"_s).toInt(),
            .hang = action.value(u"hang"_s).toBool(),
            .cutAfter = bytes(action, u"cutAfter"_s),
            .stallAfter = bytes(action, u"stallAfter"_s),
            .bytesPerSecond = action.value(u"trickle"_s).toInteger(),
            .lengthLie = action.value(u"wrongLength"_s).toInteger(),
            .wrongBytes = action.value(u"wrongBytes"_s).toBool(),
            .chunked = action.value(u"chunked"_s).toBool()};
}

/// Complains about what nobody knows how to do.
void checkAction(LeverBody& action) {
    if (action.isEmpty())
        action.complain(u"A rule does nothing"_s);
    for (const auto& number : {u"cutAfter"_s, u"stallAfter"_s, u"trickle"_s, u"latency"_s, u"short"_s})
        action.number(number);
    action.number(u"status"_s, 200, 100, 599);
    action.number(u"wrongLength"_s, 0, std::numeric_limits<qint64>::min());
    for (const auto& truth : {u"wrongBytes"_s, u"html"_s, u"hang"_s, u"chunked"_s, u"ignoreRange"_s})
        action.truth(truth);
    for (const auto& text : {u"reason"_s, u"message"_s, u"contentType"_s})
        action.text(text);
    action.choice(u"shape"_s, {QString(), u"errors"_s, u"all"_s, u"details"_s, u"status"_s});
    action.has(u"body"_s);       // Anything.
    action.has(u"retryAfter"_s); // Seconds, or a text: servers send dates, and nonsense.
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

Result<Faults::Rule> Faults::ruleFrom(const QJsonObject& json) const {
    LeverBody body(json);
    LeverBody match(body.object(u"match"_s));
    LeverBody action(body.object(u"do"_s));
    if (!body.has(u"do"_s))
        return badRule(u"a rule has no \"do\"."_s);
    Rule rule{.method = match.text(u"method"_s),
              .path = QRegularExpression(match.text(u"path"_s)),
              .query = QRegularExpression(match.text(u"query"_s)),
              .fileId = match.text(u"fileId"_s),
              .kind = match.text(u"kind"_s),
              .after = body.count(u"after"_s),
              .times = body.count(u"times"_s, -1, -1),
              .until = body.has(u"seconds"_s) ? m_world.nowMs() + body.milliseconds(u"seconds"_s) : 0,
              .action = json.value(u"do"_s).toObject()};
    if (!rule.path.isValid() || !rule.query.isValid())
        return badRule(u"a regular expression is wrong."_s);
    if (!rule.kind.isEmpty() && rule.kind != startPageToken && !Counters::kinds().contains(rule.kind))
        return badRule(u"there is no kind \"%1\"."_s.arg(rule.kind));
    checkAction(action);
    for (const LeverBody* part : {&body, &match, &action}) {
        if (!part->complaint().isEmpty())
            return badRule(part->complaint());
    }
    return rule;
}

bool Faults::Rule::matches(const http::Request& request, const QString& requestKind) const {
    return (method.isEmpty() || method.toLatin1() == request.method) &&
           (kind.isEmpty() || kind == requestKind ||
            (kind == startPageToken && request.path.endsWith(u"/startPageToken"))) &&
           (fileId.isEmpty() || request.path.section(u'/', -1) == fileId) && path.match(request.path).hasMatch() &&
           query.match(QString::fromUtf8(QByteArray::fromPercentEncoding(request.rawQuery))).hasMatch();
}

std::optional<FaultEffect> Faults::effectOn(const http::Request& request, const QString& kind) {
    std::optional<FaultEffect> effect;
    for (Rule& rule : m_rules) {
        if (!rule.matches(request, kind))
            continue;
        ++rule.seen;
        const bool isOver = rule.until > 0 && m_world.nowMs() >= rule.until;
        const bool isDue =
            !isOver && rule.seen > rule.after && (rule.times < 0 || rule.seen <= rule.after + rule.times);
        if (isDue && !effect)
            effect = FaultEffect{.answer = answerFor(rule.action, kind),
                                 .delivery = deliveryFor(rule.action),
                                 .ignoresRange = rule.action.value(u"ignoreRange"_s).toBool(),
                                 .endsAfter = bytes(rule.action, u"short"_s)};
    }
    return effect;
}

} // namespace vtrack::sandbox
