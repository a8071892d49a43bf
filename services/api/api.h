// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api_sign_in.h"
#include "api_tokens.h"
#include "event_feed.h"
#include "event_streams.h"
#include "folder_service.h"
#include "http_server.h"
#include "metrics.h"

#include <QThreadPool>

#include <vector>

namespace vtrack {

/// The interface for V_Track's other programs and for monitoring: the guide's HTTP endpoints, and some more, on
/// 127.0.0.1 and ::1 (docs/api.md). Off unless a person chose a port.
///
///   request -> refusal() -> route -> bearer token, on a worker -> handler, on a worker or here -> answer
///
/// Main thread, which it never blocks: what reads files, database, keyring or Drive runs on its own workers. Its
/// destructor stops them and waits for them.
class Api final : public QObject {
    Q_OBJECT

public:
    struct Services {
        const DataFolder& folder;
        const Database& database;
        const Settings& settings;
        const Clock& clock;
        const GoogleEndpoints& endpoints;
        HttpClient& http;
        KeyVault& vault;
        Account& account;
        AccessTokens& tokens;
        FolderService& folders;
        Disk& disk;
        SyncService& sync;
        const EventFeed& events;
    };

    explicit Api(Services services, QObject* parent = nullptr);
    ~Api() override;

    /// @param port 0: any that is free.
    /// Errors: BadInput when another program has the port.
    [[nodiscard]] Result<void> listen(quint16 port);

    [[nodiscard]] quint16 port() const { return m_server.port(); }

    /// The description of the API (OpenAPI 3.1).
    [[nodiscard]] static QByteArray description();

private:
    /// Who may call.
    enum class Access {
        Bearer,   ///< Whoever has a token.
        SameUser, ///< A program of the same user of this computer, or whoever has a token: the first sign-in.
        Browser,  ///< The browser of the same user, whom Google's page sent here; the state is the proof.
    };

    /// Which workers answer, so that a slow Drive does not hold up the rest. A call to Drive has a time limit.
    enum class Lane { Quick, Drive };

    struct Route {
        QByteArray method;
        QString path; ///< Ending with `/`: a number follows.
        Access access = Access::Bearer;
        Lane lane = Lane::Quick;
        ApiHandler onWorker = {};
        MainHandler here = {}; ///< In place of `onWorker`.
    };

    void addRoutes();
    void addSignInRoutes();
    void answer(const http::Request& request, const http::Reply& reply);
    void dispatch(const Route& route, ApiCall call, const QByteArray& body, const http::Reply& reply);
    void onWorker(const Route& route, ApiCall call, const http::Reply& reply);
    [[nodiscard]] static std::optional<qint64> idIn(const Route& route, const QString& path);
    void syncNow(const ApiCall& call, const http::Reply& reply);

    Services m_services;
    ApiTokens m_tokens;
    Metrics m_metrics;
    std::stop_source m_stop;
    QThreadPool m_quick;
    QThreadPool m_drive;
    QThreadPool m_signIns; ///< Their own, so that no call that waits for Drive holds up a person.
    ApiOrigins m_origins;
    std::vector<Route> m_routes;
    http::Server m_server;
    EventStreams m_streams;
    std::unique_ptr<ApiSignIn> m_signIn;
};

} // namespace vtrack
