// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_checks.h"

#include "api_call.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QList<QByteArray> hosts(quint16 port) {
    QList<QByteArray> all;
    for (const QByteArray& name : {"localhost"_ba, "127.0.0.1"_ba, "[::1]"_ba}) {
        all += name + ':' + QByteArray::number(port);
        if (port == 80)
            all += name;
    }
    return all;
}

http::Response forbidden(const QString& sentence) {
    return errorAnswer({.kind = ErrorKind::PermissionDenied, .sentence = sentence});
}

bool isJson(const QByteArray& type) {
    return type.split(';').first().trimmed().toLower() == "application/json";
}

} // namespace

QList<QByteArray> ApiOrigins::own() const {
    QList<QByteArray> all;
    for (const QByteArray& host : hosts(port))
        all += "http://" + host;
    return all;
}

bool ApiOrigins::allows(const QByteArray& origin) const {
    return own().contains(origin) || others.contains(origin);
}

std::optional<http::Response> refusal(const http::Request& request, const ApiOrigins& origins, Visit visit) {
    if (!hosts(origins.port).contains(request.header("host"_ba).toLower()))
        return forbidden(u"This address is not served here."_s);
    const QByteArray origin = request.header("origin"_ba);
    const QByteArray site = request.header("sec-fetch-site"_ba);
    const bool isForeign = origin.isEmpty() ? visit == Visit::Api && (site == "cross-site" || site == "same-site")
                                            : !origins.allows(origin);
    if (isForeign)
        return forbidden(u"Pages of other origins may not use this interface."_s);
    if (!request.body.isEmpty() && !isJson(request.header("content-type"_ba)))
        return errorAnswer(badRequest(u"The body must be JSON, with Content-Type: application/json."_s), 415);
    return {};
}

void allowOrigin(http::Response& response, const QByteArray& origin) {
    response.headers.emplace_back("Vary"_ba, "Origin"_ba);
    if (!origin.isEmpty())
        response.headers.emplace_back("Access-Control-Allow-Origin"_ba, origin);
}

http::Response preflight() {
    return {.status = 204,
            .headers = {{"Access-Control-Allow-Methods"_ba, "GET, POST"_ba},
                        {"Access-Control-Allow-Headers"_ba, "Authorization, Content-Type"_ba},
                        {"Access-Control-Max-Age"_ba, "600"_ba}}};
}

QByteArray bearerOf(const http::Request& request) {
    const QByteArray header = request.header("authorization"_ba);
    return header.first(std::min(header.size(), qsizetype(7))).toLower() == "bearer " ? header.mid(7).trimmed()
                                                                                      : QByteArray();
}

} // namespace vtrack
