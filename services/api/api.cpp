// SPDX-License-Identifier: GPL-3.0-or-later
#include "api.h"

#include "call_fields.h"
#include "log.h"
#include "loopback_peer.h"
#include "settings_table.h"
#include "source_handlers.h"
#include "when_done.h"

#include <QFile>
#include <QJsonArray>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vtrack {

namespace {

constexpr int quickThreads = 4;
constexpr int driveThreads = 4;
constexpr int signInThreads = 2;
constexpr auto driveTime = 20s; ///< A person looks at the page that asks; many programs wait for 30 s.

http::Response unauthorised(const Error& error) {
    http::Response response = errorAnswer(error);
    if (response.status == 401)
        response.headers.emplace_back("WWW-Authenticate"_ba, "Bearer"_ba);
    return response;
}

Error noToken() {
    return {.kind = ErrorKind::AuthExpired,
            .sentence = u"Authorization: Bearer is missing. “vtrack-syncctl api token” makes a token."_s};
}

Error tooSlow() {
    return {.kind = ErrorKind::NetworkError,
            .sentence = Api::tr("Google Drive did not answer in time. Nothing has changed. Try again in a minute."),
            .transient = true};
}

http::Response otherMethod(const QByteArray& method) {
    http::Response response = errorAnswer(badRequest(u"This endpoint has another method."_s), 405);
    response.headers.emplace_back("Allow"_ba, method + ", OPTIONS");
    return response;
}

/// Passes on that the program ends or the client has gone.
class CallStop {
public:
    CallStop(const std::stop_token& program, const std::stop_token& client)
        : m_programEnds(program, Stop{m_stop})
        , m_clientGone(client, Stop{m_stop}) {}

    [[nodiscard]] std::stop_source source() const { return m_stop; }

private:
    struct Stop {
        std::stop_source stop;

        void operator()() { stop.request_stop(); }
    };

    std::stop_source m_stop;
    std::stop_callback<Stop> m_programEnds;
    std::stop_callback<Stop> m_clientGone;
};

/// The answer goes to the page that asked, and nothing of it is guessed or kept.
http::Reply completed(const http::Reply& reply, const QByteArray& origin) {
    return [reply, origin](http::Response response) {
        allowOrigin(response, origin);
        response.headers.emplace_back("X-Content-Type-Options"_ba, "nosniff"_ba);
        response.headers.emplace_back("Referrer-Policy"_ba, "no-referrer"_ba);
        reply(std::move(response));
    };
}

} // namespace

Api::Api(Services services, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_tokens(services.folder, services.vault, services.account, services.clock)
    , m_metrics(services.database, services.account, services.disk, services.clock)
    , m_server({.name = "vtrack-cloud-sync"_ba})
    , m_streams(services.clock) {
    m_quick.setMaxThreadCount(quickThreads);
    m_drive.setMaxThreadCount(driveThreads);
    m_signIns.setMaxThreadCount(signInThreads);
    connect(&m_server, &http::Server::requested, this, &Api::answer);
    connect(&services.events, &EventFeed::happened, &m_streams, &EventStreams::publish);
}

Api::~Api() {
    m_stop.request_stop();
    m_quick.waitForDone();
    m_drive.waitForDone();
    m_signIns.waitForDone();
}

Result<void> Api::listen(quint16 port) {
    if (auto listening = m_server.listen(http::Server::At::Both, port); !listening)
        return listening;
    m_origins.port = m_server.port();
    const auto others = setting::checkedOrigins(m_services.settings.get(setting::apiOrigins));
    for (const QString& origin : others.value_or(QString()).split(u' ', Qt::SkipEmptyParts))
        m_origins.others += origin.toLatin1();
    m_signIn = std::make_unique<ApiSignIn>(ApiSignIn::Services{.clientFile = m_services.folder.clientFile(),
                                                               .settings = m_services.settings,
                                                               .endpoints = m_services.endpoints,
                                                               .http = m_services.http,
                                                               .clock = m_services.clock,
                                                               .account = m_services.account,
                                                               .tokens = m_services.tokens},
                                           m_server.port(), m_signIns);
    connect(m_signIn.get(), &ApiSignIn::signedIn, &m_services.sync, &SyncService::signedIn);
    addRoutes();
    addSignInRoutes();
    qCInfo(logFoundation) << "the API listens at port" << m_server.port();
    return {};
}

QByteArray Api::description() {
    QFile file(u":/api/openapi.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Api::addRoutes() {
    const Services& s = m_services;
    const auto get = [this](const QString& path, ApiHandler handler) {
        m_routes.push_back({.method = "GET"_ba, .path = path, .onWorker = std::move(handler)});
    };
    const auto post = [this](const QString& path, Lane lane, ApiHandler handler) {
        m_routes.push_back({.method = "POST"_ba, .path = path, .lane = lane, .onWorker = std::move(handler)});
    };
    get(u"/api/cloud/sync-status/"_s, [&s](const ApiCall& call) { return syncStatus(s.database, call); });
    get(u"/api/cloud/files"_s, [&s](const ApiCall& call) { return listFiles(s.database, call); });
    post(u"/api/cloud/files/mark-processed"_s, Lane::Quick,
         [&s](const ApiCall& call) { return markProcessed(s.database, s.clock, call); });
    post(u"/api/cloud/lazy-folders/list_subfolders"_s, Lane::Drive,
         [&s](const ApiCall& call) { return listSubfolders(s.folders, s.clock, call); });
    post(u"/api/cloud/lazy-folders/validate_selection"_s, Lane::Drive,
         [&s](const ApiCall& call) { return validateSelection(s.folders, call); });
    get(u"/metrics"_s, [this](const ApiCall& call) { return m_metrics.answer(call); });
    get(u"/openapi.json"_s, [](const ApiCall&) -> Result<http::Response> {
        return http::Response{.contentType = "application/json"_ba, .body = description()};
    });
    m_routes.push_back({.method = "POST"_ba,
                        .path = u"/api/cloud/sync-now"_s,
                        .here = [this](const ApiCall& call, const http::Reply& reply) {
                            syncNow(call, reply);
                        }});
    m_routes.push_back(
        {.method = "GET"_ba, .path = u"/api/cloud/events"_s, .here = [this](const ApiCall&, const http::Reply& reply) {
             reply(m_streams.open());
         }});
}

void Api::addSignInRoutes() {
    using enum SignInMethod;
    const auto begin = [this](const QString& path, Access access, SignInMethod method) {
        m_routes.push_back({.method = "POST"_ba,
                            .path = path,
                            .access = access,
                            .here = [this, method](const ApiCall& call, const http::Reply& reply) {
                                m_signIn->begin(method, call, reply);
                            }});
        m_routes.push_back({.method = "GET"_ba,
                            .path = ApiSignIn::callbackPath(method),
                            .access = Access::Browser,
                            .here = [this, method](const ApiCall& call, const http::Reply& reply) {
                                m_signIn->bring(method, call, reply);
                            }});
    };
    begin(u"/api/cloud/gmail-auth"_s, Access::SameUser, Gmail);
    begin(u"/api/cloud/drive-auth"_s, Access::Bearer, Drive);
}

std::optional<qint64> Api::idIn(const Route& route, const QString& path) {
    if (!route.path.endsWith(u'/'))
        return path == route.path ? std::optional<qint64>(0) : std::nullopt;
    if (!path.startsWith(route.path))
        return {};
    const auto id = wholeNumber(path.mid(route.path.size()));
    return id > 0 ? id : std::nullopt;
}

void Api::answer(const http::Request& request, const http::Reply& plainReply) {
    const auto found =
        std::ranges::find_if(m_routes, [&](const Route& route) { return idIn(route, request.path).has_value(); });
    const Route* route = found != m_routes.end() ? &*found : nullptr;
    const bool isNavigation = route != nullptr && route->access == Access::Browser;
    if (const auto refused = refusal(request, m_origins, isNavigation ? Visit::Navigation : Visit::Api)) {
        plainReply(*refused);
        return;
    }
    const QByteArray origin = request.header("origin"_ba);
    const http::Reply reply = completed(plainReply, origin);
    if (request.method == "OPTIONS") {
        reply(preflight());
        return;
    }
    const ApiCall call{.query = request.query,
                       .id = route != nullptr ? *idIn(*route, request.path) : 0,
                       .state = request.query.value(u"state"_s).toUtf8(),
                       .origin = origin,
                       .accept = request.header("accept"_ba),
                       .gone = request.gone};
    const Secret token(bearerOf(request));
    const bool isOwn = route != nullptr && route->access != Access::Bearer && isSameUser(*request.socket);
    const bool methodFits = route != nullptr && route->method == request.method;
    if (isOwn && methodFits) {
        dispatch(*route, call, request.body, reply);
        return;
    }
    if (token.isEmpty() || isNavigation) {
        reply(unauthorised(noToken()));
        return;
    }
    // Who has no token does not even learn what there is.
    whenDone(QtConcurrent::run(&m_quick, [this, token] { return m_tokens.verify(token); }), this,
             [this, route, methodFits, call, body = request.body, reply](const Result<void>& verified) {
                 if (!verified)
                     reply(unauthorised(verified.error()));
                 else if (route == nullptr)
                     reply(notFound(u"There is no such endpoint; /openapi.json names them."_s));
                 else if (!methodFits)
                     reply(otherMethod(route->method));
                 else
                     dispatch(*route, call, body, reply);
             });
}

/// Only now is the body read: as JSON it can take fifty times its size.
void Api::dispatch(const Route& route, ApiCall call, const QByteArray& body, const http::Reply& reply) {
    const auto read = bodyIn(body);
    if (!read) {
        reply(errorAnswer(read.error()));
        return;
    }
    call.body = *read;
    if (route.here) {
        route.here(call, reply);
        return;
    }
    onWorker(route, std::move(call), reply);
}

void Api::onWorker(const Route& route, ApiCall call, const http::Reply& reply) {
    const auto callStop = std::make_shared<CallStop>(m_stop.get_token(), call.gone);
    std::stop_source stop = callStop->source();
    call.stop = stop.get_token();
    const bool asksDrive = route.lane == Lane::Drive;
    if (asksDrive)
        QTimer::singleShot(driveTime, this, [stop]() mutable { stop.request_stop(); });
    whenDone(QtConcurrent::run(asksDrive ? &m_drive : &m_quick, route.onWorker, call), this,
             [reply, callStop, asksDrive](const Result<http::Response>& answered) {
                 if (answered)
                     reply(*answered);
                 else if (asksDrive && answered.error().kind == ErrorKind::Cancelled)
                     reply(errorAnswer(tooSlow()));
                 else
                     reply(errorAnswer(answered.error()));
             });
}

void Api::syncNow(const ApiCall& call, const http::Reply& reply) {
    SyncScheduler& scheduler = m_services.sync.scheduler();
    if (scheduler.isPaused()) {
        reply(errorAnswer(badRequest(u"Syncing is paused; a person has to resume it."_s), 409));
        return;
    }
    if (const auto known = onlyNamed(call.body.keys(), {u"source_id"_s}); !known) {
        reply(errorAnswer(known.error()));
        return;
    }
    if (!call.body.contains(u"source_id"_s)) {
        scheduler.runAllNow();
        reply(http::jsonResponse({{u"success"_s, true}, {u"source_id"_s, QJsonValue()}}));
        return;
    }
    const auto id = numberIn(call.body[u"source_id"], u"source_id"_s, 1, std::numeric_limits<int>::max());
    if (!id) {
        reply(errorAnswer(id.error()));
        return;
    }
    // The database knows of a pause before the schedule does.
    whenDone(QtConcurrent::run(&m_quick, [this, id = *id] { return syncNowRefusal(m_services.database, id); }), this,
             [reply, &scheduler, id = *id](const std::optional<http::Response>& refused) {
                 if (refused) {
                     reply(*refused);
                 } else if (!scheduler.isScheduled(id)) {
                     reply(notFound(u"There is no source %1 that is synced."_s.arg(id)));
                 } else {
                     scheduler.runNow(id);
                     reply(http::jsonResponse({{u"success"_s, true}, {u"source_id"_s, id}}));
                 }
             });
}

} // namespace vtrack
