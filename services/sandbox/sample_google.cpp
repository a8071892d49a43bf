// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_google.h"

#include "atomic_file.h"
#include "google_error.h"
#include "overview_page.h"
#include "seed.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr auto drivePrefix = u"/drive/v3/";
constexpr auto controlPrefix = u"/_sandbox/";

HttpResponse embedded(const QString& file, const QByteArray& type) {
    QFile resource(u":/samples/"_s + file);
    if (!resource.open(QIODevice::ReadOnly))
        return {.status = 404, .contentType = "text/plain"_ba, .body = "Not found.\n"_ba};
    return {.contentType = type, .body = resource.readAll()};
}

bool isAnyOf(const QString& path, std::initializer_list<QStringView> paths) {
    return std::ranges::find(paths, QStringView(path)) != paths.end();
}

} // namespace

QString requestKind(const HttpRequest& request) {
    const QString& path = request.path;
    if (path.startsWith(controlPrefix) || path == u"/")
        return {};
    if (isAnyOf(path, {u"/token", u"/oauth2/v4/token", u"/o/oauth2/token"}))
        return parseForm(request.body).value(u"grant_type"_s) == u"refresh_token" ? u"refresh"_s : u"token"_s;
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

SampleGoogle::SampleGoogle(Options options)
    : m_options(std::move(options))
    , m_client(loadOrMakeClient(m_options.clientFile, m_options.clientType))
    , m_tokens(m_client.secret)
    , m_authorization(m_client, m_tree, m_tokens, m_options.consent)
    , m_tokenEndpoint(m_client, m_tree, m_tokens)
    , m_drive(m_tree, m_tokens, m_hashes, m_counters)
    , m_control(m_tree, m_tokens, m_hashes, m_faults, m_counters, m_drive, m_client.secret)
    , m_certificates(makeCertificates())
    , m_plain(HttpServer::Speaks::PlainAtFirst, m_certificates.server)
    , m_tls(HttpServer::Speaks::TlsAtOnce, m_certificates.server) {
    connect(&m_plain, &HttpServer::requested, this, &SampleGoogle::answer);
    connect(&m_tls, &HttpServer::requested, this, &SampleGoogle::answer);
    connect(&m_newClips, &QTimer::timeout, this, [this] { m_control.addNewClip(); });
    m_control.onRelease([this] {
        m_plain.releaseHeld();
        m_tls.releaseHeld();
    });
}

Result<QJsonObject> SampleGoogle::start() {
    if (const Result<void> planted = plant(m_tree, m_options.seed); !planted)
        return std::unexpected(planted.error());
    if (!m_options.faultsFile.isEmpty()) {
        const Result<QByteArray> text = readSmallFile(m_options.faultsFile);
        if (!text)
            return std::unexpected(text.error());
        const QJsonDocument document = QJsonDocument::fromJson(*text);
        const QJsonValue rules = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        if (const Result<void> set = m_faults.setRules(rules); !set)
            return std::unexpected(set.error());
    }
    if (!m_plain.listen(QHostAddress::LocalHost, m_options.port) ||
        (m_options.tlsPort && !m_tls.listen(QHostAddress::LocalHost, *m_options.tlsPort)))
        return failure(ErrorKind::NetworkError, u"The port is taken by another program. Choose another with --port."_s,
                       m_plain.errorString());
    const QString api = u"http://127.0.0.1:%1"_s.arg(m_plain.serverPort());
    m_tokenEndpoint.setApi(api);
    if (const Result<void> written = writeFiles(api); !written)
        return std::unexpected(written.error());
    if (m_options.newClipEverySeconds > 0)
        m_newClips.start(m_options.newClipEverySeconds * 1000);
    QJsonObject ready{{u"port"_s, m_plain.serverPort()}, {u"api"_s, api}};
    if (!m_options.clientFile.isEmpty())
        ready.insert(u"client_file"_s, m_options.clientFile);
    if (m_tls.isListening())
        ready.insert(u"tls_api"_s, u"https://127.0.0.1:%1"_s.arg(m_tls.serverPort()));
    return ready;
}

Result<void> SampleGoogle::writeFiles(const QString& api) const {
    if (!m_options.caFile.isEmpty()) {
        if (Result<void> written = writePrivateFile(m_options.caFile, m_certificates.authorityPem); !written)
            return written;
    }
    return m_options.clientFile.isEmpty() ? Result<void>() : saveClient(m_options.clientFile, m_client, api);
}

void SampleGoogle::answer(const HttpRequest& request, const Reply& reply) {
    const QString kind = requestKind(request);
    if (kind.isEmpty()) {
        route(request, reply);
        return;
    }
    m_counters.add(kind);
    m_counters.add(u"total"_s);
    const FaultEffect fault = m_faults.effectOn(request, kind).value_or(FaultEffect{});
    const Reply delivered = [reply, delivery = fault.delivery, latency = m_options.latencyMs](HttpResponse response) {
        response.delivery = delivery;
        response.delivery.latencyMs += latency;
        reply(std::move(response));
    };
    if (fault.answer)
        delivered(*fault.answer);
    else
        route(request, delivered);
}

void SampleGoogle::route(const HttpRequest& request, const Reply& reply) {
    const QString& path = request.path;
    if (path.startsWith(drivePrefix))
        m_drive.handle(request, path.mid(QStringView(drivePrefix).size()), reply);
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
    else if (path == u"/.well-known/openid-configuration")
        reply(m_tokenEndpoint.openIdConfiguration());
    else if (isAnyOf(path, {u"/discovery/v1/apis/drive/v3/rest", u"/$discovery/rest"}))
        reply(embedded(u"drive_v3_discovery.json"_s, "application/json; charset=UTF-8"_ba));
    else if (path.startsWith(u"/picture/"))
        reply(picture(path));
    else if (path == u"/")
        reply(htmlResponse(overviewPage(m_tree)));
    else
        reply(driveError(404, u"notFound"_s, u"Not Found"_s));
}

HttpResponse SampleGoogle::picture(const QString& path) const {
    const int user = path.section(u'/', -1).section(u'.', 0, 0).toInt();
    return embedded(user % 2 == 0 ? u"person_0.png"_s : u"person_1.png"_s, "image/png"_ba);
}

} // namespace vtrack::sandbox
