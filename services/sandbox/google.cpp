// SPDX-License-Identifier: GPL-3.0-or-later
#include "google.h"

#include "google_error.h"
#include "gzip.h"
#include "overview_page.h"
#include "seed.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr auto drivePrefix = u"/drive/v3/";
constexpr auto uploadPrefix = u"/upload/drive/v3/";
constexpr auto controlPrefix = u"/_sandbox/";

http::Response embedded(const QString& file, const QByteArray& type) {
    QFile resource(u":/samples/"_s + file);
    if (!resource.open(QIODevice::ReadOnly))
        return {.status = 404, .contentType = "text/plain"_ba, .body = "Not found.\n"_ba};
    return {.contentType = type, .body = resource.readAll()};
}

bool isAnyOf(const QString& path, std::initializer_list<QStringView> paths) {
    return std::ranges::find(paths, QStringView(path)) != paths.end();
}

} // namespace

QString requestKind(const http::Request& request) {
    const QString& path = request.path;
    if (path.startsWith(controlPrefix) || path == u"/")
        return {};
    if (isAnyOf(path, {u"/token", u"/oauth2/v4/token", u"/o/oauth2/token"}))
        return http::parseForm(request.body).value(u"grant_type"_s) == u"refresh_token" ? u"refresh"_s : u"token"_s;
    if (isAnyOf(path, {u"/revoke", u"/o/oauth2/revoke"}))
        return u"revoke"_s;
    if (path.startsWith(u"/o/oauth2/"))
        return u"auth"_s;
    if (path.endsWith(u"/userinfo"))
        return u"userinfo"_s;
    if (!path.startsWith(drivePrefix))
        return u"other"_s;
    QString name = path.section(u'/', 3, 3);
    if (name != u"files")
        return name; // about, changes, drives
    if (path.count(u'/') == 3)
        return u"list"_s;
    return request.query.value(u"alt"_s) == u"media" ? u"media"_s : u"get"_s;
}

Google::Google(Client client, Authorization::Consent consent, World world)
    : m_world(std::move(world))
    , m_tree(m_world)
    , m_client(std::move(client))
    , m_tokens(m_world, m_client.secret)
    , m_hashes(m_world.hashesAtOnce)
    , m_faults(m_world)
    , m_pace(m_world)
    , m_authorization(m_world, m_client, m_tree, m_tokens, consent)
    , m_tokenEndpoint(m_world, m_client, m_tree, m_tokens)
    , m_drive(m_world, m_tree, m_tokens, m_hashes, m_counters)
    , m_control({.world = m_world,
                 .tree = m_tree,
                 .hashes = m_hashes,
                 .tokens = m_tokens,
                 .tokenEndpoint = m_tokenEndpoint,
                 .faults = m_faults,
                 .counters = m_counters,
                 .pace = m_pace,
                 .drive = m_drive},
                m_client.secret) {}

Result<void> Google::plant(const QJsonObject& seed) {
    if (Result<void> planted = sandbox::plant(m_tree, seed); !planted)
        return planted;
    const QJsonObject levers = seed.value(u"levers"_s).toObject();
    for (auto lever = levers.begin(); lever != levers.end(); ++lever) {
        const http::Response answer = m_control.pull(lever.key(), lever.value());
        if (answer.status != 200)
            return failure(ErrorKind::BadInput, u"The lever \"%1\" in the seed cannot be used."_s.arg(lever.key()),
                           QString::fromUtf8(answer.body));
    }
    return {};
}

void Google::answer(const http::Request& request, const http::Reply& reply) {
    const QString kind = requestKind(request);
    if (kind.isEmpty()) {
        m_tree.letTimePass();
        route(request, reply);
        return;
    }
    m_tree.letTimePass();
    m_counters.add(kind);
    m_counters.add(u"total"_s);
    const FaultEffect fault = m_faults.effectOn(request, kind).value_or(FaultEffect{});
    const http::Reply delivered = [reply, fault, request, latency = m_pace.latencyMs(kind)](http::Response response) {
        response.delivery = fault.delivery;
        response.delivery.latencyMs += latency;
        if (fault.endsAfter)
            response.endAfter(*fault.endsAfter);
        compressFor(request, response);
        reply(std::move(response));
    };
    if (fault.answer) {
        delivered(*fault.answer);
        return;
    }
    const auto grant = m_tokens.accessGrant(bearerToken(request));
    if (const auto refusal = m_pace.take(grant ? grant->user : -1, kind, request.path)) {
        delivered(*refusal);
        return;
    }
    http::Request routed = request;
    if (fault.ignoresRange)
        routed.headers.remove("range"_ba);
    route(routed, delivered);
}

void Google::route(const http::Request& request, const http::Reply& reply) {
    const QString& path = request.path;
    if (path.startsWith(drivePrefix))
        m_drive.handle(request, path.mid(QStringView(drivePrefix).size()), reply);
    else if (path.startsWith(uploadPrefix))
        m_drive.handle(request, path.mid(QStringView(uploadPrefix).size()), reply);
    else if (path.startsWith(controlPrefix))
        m_control.handle(request, path.mid(QStringView(controlPrefix).size()), reply);
    else if (isAnyOf(path, {u"/token", u"/oauth2/v4/token", u"/o/oauth2/token"}))
        reply(m_tokenEndpoint.token(request));
    else if (isAnyOf(path, {u"/revoke", u"/o/oauth2/revoke"}))
        reply(m_tokenEndpoint.revoke(request));
    else if (isAnyOf(path, {u"/o/oauth2/auth", u"/o/oauth2/v2/auth"}))
        reply(m_authorization.handle(request));
    else if (path.endsWith(u"/userinfo"))
        reply(m_tokenEndpoint.userInfo(request, path.contains(u"/v2/") ? 2 : 3));
    else if (path == u"/oauth2/v3/certs")
        reply(m_tokenEndpoint.publicKeys());
    else if (path == u"/oauth2/v1/certs")
        reply(m_tokenEndpoint.certificates());
    else if (isAnyOf(path, {u"/tokeninfo", u"/oauth2/v1/tokeninfo", u"/oauth2/v2/tokeninfo", u"/oauth2/v3/tokeninfo"}))
        reply(m_tokenEndpoint.tokenInfo(request));
    else if (path == u"/.well-known/openid-configuration")
        reply(m_tokenEndpoint.openIdConfiguration());
    else if (isAnyOf(path, {u"/discovery/v1/apis/drive/v3/rest", u"/$discovery/rest"}))
        reply(discovery(request));
    else if (path.startsWith(u"/picture/"))
        reply(picture(path));
    else if (path == u"/")
        reply(http::htmlResponse(overviewPage(m_tree)));
    else
        reply(driveError(404, u"notFound"_s, u"Not Found"_s));
}

http::Response Google::discovery(const http::Request& request) const {
    // Who asked for Google's own name, through a proxy, is led to that name, and everybody else to this server.
    const QByteArray host = request.header("host"_ba);
    const bool isOurs = host.isEmpty() || m_api.endsWith(QString::fromLatin1(host));
    const QString root = (isOurs ? m_api : u"https://"_s + QString::fromLatin1(host)) + u'/';
    http::Response response = embedded(u"drive_v3_discovery.json"_s, "application/json; charset=UTF-8"_ba);
    QJsonObject document = QJsonDocument::fromJson(response.body).object();
    document.insert(u"rootUrl"_s, root);
    document.insert(u"baseUrl"_s, root + document.value(u"servicePath"_s).toString());
    response.body = QJsonDocument(document).toJson();
    return response;
}

http::Response Google::picture(const QString& path) const {
    const int user = path.section(u'/', -1).section(u'.', 0, 0).toInt();
    return embedded(user % 2 == 0 ? u"person_0.png"_s : u"person_1.png"_s, "image/png"_ba);
}

} // namespace vtrack::sandbox
