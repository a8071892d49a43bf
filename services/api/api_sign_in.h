// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access_tokens.h"
#include "api_call.h"
#include "request_checks.h"
#include "settings.h"
#include "sign_in.h"

#include <QObject>
#include <QThreadPool>

#include <list>
#include <memory>

namespace vtrack {

/// The guide's two sign-ins in a popup window of another program's page ("Authentication Methods"): one request gives
/// the address of Google's page, and the page at the redirect address hands the result to the window that opened it
/// (postMessage), which must be of the origin that asked. Main thread; files, keyring and Google on a worker.
///
///   begin() -> address -> person consents -> bring(): state checked -> SignIn -> AccessTokens::keep() -> page
class ApiSignIn final : public QObject {
    Q_OBJECT

public:
    struct Services {
        QString clientFile;
        const Settings& settings;
        GoogleEndpoints endpoints;
        HttpClient& http;
        const Clock& clock;
        Account& account;
        AccessTokens& tokens;
    };

    /// @param port of the API. @param pool is waited for by its owner before this object ends.
    ApiSignIn(Services services, quint16 port, QThreadPool& pool, QObject* parent = nullptr);

    /// POST /api/cloud/gmail-auth and drive-auth. Drive needs a Gmail session first.
    void begin(SignInMethod method, const ApiCall& call, const http::Reply& reply);

    /// GET /api/cloud/gmail-callback and oauth/callback. Which of the two sign-ins comes back, the state tells: the
    /// guide's client file has one address for both.
    /// @param method whose path it is.
    void bring(SignInMethod method, const ApiCall& call, const http::Reply& reply);

    /// The path of the callback.
    [[nodiscard]] static QString callbackPath(SignInMethod method);

signals:
    /// A sign-in is stored.
    void signedIn();

private:
    /// What has to be read before a sign-in.
    struct Prepared {
        ClientSecrets client;
        QString hint; ///< Whom Google's page offers first.
    };

    /// A sign-in whose person is on Google's page.
    struct Attempt {
        std::unique_ptr<SignIn> signIn;
        QByteArray origin; ///< Of the page that gets the result.
        QString path;      ///< To which Google sends the browser.
        http::Reply page;  ///< Once the browser has come back.
    };

    /// A sign-in that is over, for the window whose person comes back from Google's page later.
    struct Ended {
        QByteArray state;
        SignInMethod method;
        QByteArray origin;
    };

    [[nodiscard]] Result<Prepared> prepare(SignInMethod method) const;
    void start(SignInMethod method, const QByteArray& origin, const Prepared& prepared, const http::Reply& reply);
    [[nodiscard]] Result<QUrl> redirect(SignInMethod method, const ClientSecrets& client) const;
    void finish(SignIn* signIn, const Result<SignInGrant>& outcome);
    [[nodiscard]] http::Response resultPage(const QJsonObject& message, const QByteArray& origin) const;

    Services m_services;
    quint16 m_port;
    QThreadPool& m_pool;
    /// Takes the attempt out.
    [[nodiscard]] Attempt end(std::list<Attempt>::iterator attempt);

    std::list<Attempt> m_attempts;
    QList<Ended> m_ended; ///< The last ones.
};

} // namespace vtrack
