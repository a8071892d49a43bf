// SPDX-License-Identifier: GPL-3.0-or-later
#include "control.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

/// Only programs on this computer may pull the levers: no web page, and no name that was made to point here.
bool isTrusted(const http::Request& request) {
    const QString host = QUrl(u"http://"_s + QString::fromLatin1(request.header("host"_ba))).host();
    return !request.headers.contains("origin"_ba) && (host == u"127.0.0.1" || host == u"localhost" || host == u"::1");
}

} // namespace

Control::Control(const Parts& parts, QString clientSecret)
    : m_parts(parts)
    , m_items(parts.world, parts.tree, parts.hashes, parts.drive)
    , m_clientSecret(std::move(clientSecret)) {}

void Control::handle(const http::Request& request, const QString& command, const http::Reply& reply) {
    const bool isGet = request.method == "GET";
    if (!isTrusted(request)) {
        reply(notPulled(u"Only programs on this computer may do that."_s, 403));
    } else if (request.method == "DELETE" && command == u"faults") {
        reply(setFaults(QJsonArray()));
    } else if (isGet && command == u"files") {
        m_items.listFiles(reply);
    } else if (isGet && command == u"items") {
        m_items.listItems(reply);
    } else if (isGet && command == u"counters") {
        reply(http::jsonResponse(m_parts.counters.toJson()));
    } else if (isGet && command == u"secrets") {
        QJsonObject secrets = m_parts.tokens.handedOut();
        secrets.insert(u"client_secret"_s, m_clientSecret);
        reply(http::jsonResponse(secrets));
    } else if (request.method == "POST") {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
        if (error.error != QJsonParseError::NoError && !request.body.isEmpty())
            reply(notPulled(u"The body is not JSON."_s));
        else
            reply(pull(command, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())));
    } else {
        reply(notPulled(u"There is no such lever."_s, 404));
    }
}

http::Response Control::pull(const QString& command, const QJsonValue& json) {
    if (command == u"faults")
        return setFaults(json);
    if (!json.isObject())
        return notPulled(u"This lever needs a JSON object."_s);
    LeverBody body(json.toObject());
    if (const auto answer = m_items.pull(command, body))
        return *answer;
    const Action action = actionFor(command, body);
    if (!action)
        return notPulled(u"There is no such lever."_s, 404);
    if (!body.complaint().isEmpty())
        return notPulled(body.complaint());
    action();
    return pulled();
}

Control::Action Control::actionFor(const QString& command, LeverBody& body) {
    if (command == u"counters/reset")
        return [this] {
            m_parts.counters.reset();
        };
    if (command.startsWith(u"tokens/"))
        return tokenAction(command.mid(7), body);
    if (command.startsWith(u"changes"))
        return changesAction(command, body);
    if (Action action = paceAction(command, body))
        return action;
    return listAction(command, body);
}

Control::Action Control::paceAction(const QString& command, LeverBody& body) {
    if (command == u"latency") {
        QHash<QString, int> milliseconds;
        for (const QString& kind : Counters::kinds())
            milliseconds.insert(kind, body.count(kind));
        return [this, milliseconds] {
            m_parts.pace.setLatencies(milliseconds);
        };
    }
    if (command == u"rate-limit") {
        const Pace::Limit limit{.units = body.number(u"units"_s),
                                .status = body.count(u"status"_s, 403),
                                .retryAfter = body.count(u"retryAfter"_s),
                                .reason = body.text(u"reason"_s, u"userRateLimitExceeded"_s)};
        return [this, limit] {
            m_parts.pace.setLimit(limit);
        };
    }
    if (command != u"content")
        return {};
    const ContentSight sight{.noMd5 = body.truth(u"noMd5"_s),
                             .noSha256 = body.truth(u"noSha256"_s),
                             .lateMd5Ms = body.milliseconds(u"lateMd5"_s)};
    return [this, sight] {
        m_parts.drive.contentSight = sight;
    };
}

Control::Action Control::tokenAction(const QString& what, LeverBody& body) {
    if (what == u"expire")
        return [this] {
            m_parts.tokens.expireAccessTokens();
        };
    if (what == u"revoke")
        return [this] {
            m_parts.tokens.revokeAll();
        };
    if (what == u"replace-key")
        return [this] {
            m_parts.tokenEndpoint.serviceAccount().replaceKey();
        };
    if (what == u"rotation")
        return [this, on = body.truth(u"on"_s)] {
            m_parts.tokens.setRotation(on);
        };
    if (what == u"lifetime")
        return [this, seconds = body.count(u"seconds"_s, 3599)] {
            m_parts.tokens.setLifetimeSeconds(seconds);
        };
    if (what != u"refuse")
        return {};
    const TokenRefusal refusal{.error = body.text(u"error"_s),
                               .times = body.count(u"times"_s, -1, -1),
                               .kind = body.choice(u"kind"_s, {u"both"_s, u"token"_s, u"refresh"_s}),
                               .status = body.count(u"status"_s)};
    return [this, refusal] {
        m_parts.tokenEndpoint.refuse(refusal);
    };
}

Control::Action Control::changesAction(const QString& command, LeverBody& body) {
    if (command == u"changes/expire")
        return [this] {
            m_parts.drive.changeFeed.expireTokens();
        };
    if (command != u"changes")
        return {};
    const FeedFaults faults{.held = body.truth(u"hold"_s),
                            .lagMs = body.milliseconds(u"lag"_s),
                            .partialPages = body.count(u"partialPages"_s),
                            .samePage = body.truth(u"samePage"_s),
                            .lostIs404 = body.choice(u"lostToken"_s, {u"400"_s, u"404"_s}) == u"404"};
    return [this, faults] {
        m_parts.drive.changeFeed.setFaults(faults);
    };
}

Control::Action Control::listAction(const QString& command, LeverBody& body) {
    if (command == u"omit")
        return omission(body);
    if (command == u"lists/expire")
        return [this] {
            m_parts.drive.listings.expirePages();
        };
    if (command == u"lists") {
        const ListSight sight{.lagMs = body.milliseconds(u"lag"_s),
                              .held = body.truth(u"hold"_s),
                              .goneFolderIsEmpty = body.choice(u"goneFolder"_s, {u"404"_s, u"empty"_s}) == u"empty"};
        return [this, sight] {
            m_parts.drive.listings.setSight(sight);
        };
    }
    if (command != u"paging")
        return {};
    const PagingFaults faults{.partialPages = body.count(u"partialPages"_s),
                              .emptyPageEvery = body.count(u"emptyPageEvery"_s),
                              .dropOrParents = body.truth(u"dropOrParents"_s),
                              .incomplete = body.truth(u"incomplete"_s),
                              .repeatRows = body.count(u"repeatRows"_s),
                              .samePage = body.truth(u"samePage"_s)};
    return [this, faults] {
        m_parts.drive.listings.faults = faults;
    };
}

Control::Action Control::omission(LeverBody& body) {
    const Omission omission{
        .id = body.text(u"id"_s).toLatin1(), .name = body.text(u"name"_s), .times = body.count(u"times"_s, 1, -1)};
    return [this, omission] {
        if (omission.id.isEmpty() && omission.name.isEmpty())
            m_parts.drive.listings.omissions.clear();
        else
            m_parts.drive.listings.omissions.push_back(omission);
    };
}

http::Response Control::setFaults(const QJsonValue& rules) {
    if (const Result<void> set = m_parts.faults.setRules(rules); !set)
        return notPulled(set.error().sentence);
    m_release();
    return pulled();
}

} // namespace vtrack::sandbox
