// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client_secrets.h"
#include "clock.h"
#include "google_endpoints.h"
#include "http_client.h"
#include "identity.h"
#include "loopback_request.h"
#include "service_account.h"
#include "sign_in_scopes.h"
#include "token_answer.h"
#include "token_origin.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace vtrack {

class AuthorizationFlow;
class LoopbackReplyHandler;

/// Where the browser goes after Google's page: an address that the client file names, else any free port.
[[nodiscard]] QUrl redirectFor(SignInMethod method, const ClientSecrets& client);

/// A sign-in that Google granted: to a person, or to a service account.
struct SignInGrant {
    SignInMethod method = SignInMethod::Gmail;
    QString clientId;
    Identity identity;
    TokenAnswer tokens;
    QStringList scopes; ///< What was granted.
    TokenOrigin origin;
    std::optional<ServiceAccount> serviceAccount = {};
};

/// One sign-in, from the address for the browser to the tokens. Lives on the GUI thread, never blocks, and is used
/// once. Each attempt uses a new object, so that no state of a failed one is left.
///
///   start() -> address for the browser -> person consents -> LoopbackReplyHandler (state checked)
///           -> AuthorizationFlow (the code for tokens) -> id_token, else userinfo -> granted() or failed()
class SignIn : public QObject {
    Q_OBJECT

public:
    /// @param scopes what to ask for: scopesFor().
    SignIn(SignInMethod method, QStringList scopes, ClientSecrets client, GoogleEndpoints endpoints, HttpClient& http,
           const Clock& clock, QObject* parent = nullptr);
    ~SignIn() override;

    /// How long the parts of a sign-in may take.
    struct Limits {
        std::chrono::milliseconds person = std::chrono::minutes(5);  ///< On Google's page in the browser.
        std::chrono::milliseconds google = std::chrono::seconds(40); ///< From the browser's return to the end.
    };

    /// The account that Google's page offers first. Before start().
    void setLoginHint(const QString& email) { m_loginHint = email; }

    /// The organisation (a domain of Google Workspace) whose accounts alone may sign in; empty for all. Before start().
    void setDomain(const QString& domain) { m_domain = domain; }

    /// Listens for the browser's return and makes the address to open. Ends by itself when a limit is over.
    [[nodiscard]] Result<QUrl> start(Limits limits);

    [[nodiscard]] Result<QUrl> start() { return start(Limits()); }

    /// The same where somebody else listens at `redirect` and calls bring().
    [[nodiscard]] Result<QUrl> startAt(const QUrl& redirect, Limits limits);

    /// What the browser brought to the redirect address, with the right state(). A second call is ignored.
    void bring(const BroughtAnswer& answer);

    /// Cancels the attempt; failed() is emitted with Cancelled.
    void cancel();

    [[nodiscard]] SignInMethod method() const { return m_method; }

    /// The `state` of this try (guide's initiate response). After start().
    [[nodiscard]] QString state() const { return QString::fromLatin1(m_state); }

    /// The redirect address. After start().
    [[nodiscard]] QString redirectUri() const;

signals:
    // Exactly one of the two after a successful start().
    void granted(const vtrack::SignInGrant& grant);
    /// AuthExpired when refused or timed out, PermissionDenied when a scope was unticked or for another domain,
    /// SetupNeeded for the client file or when an administrator forbids it, BadInput for this computer's clock,
    /// NetworkError (also a proxy that lets nobody through), Cancelled.
    void failed(const vtrack::Error& error);

private:
    [[nodiscard]] Result<QUrl> begin(const QString& redirect);
    void finish(const Result<SignInGrant>& outcome);
    void onTimeLimit();
    void onRefused(const QString& error);
    void onTokenAnswer(const Result<HttpResponse>& answer);
    void identify(const TokenAnswer& tokens);
    void complete(TokenAnswer tokens, const Result<Identity>& identity);
    void finishWithout(Error error);

    SignInMethod m_method;
    QStringList m_scopes;
    QString m_loginHint;
    QString m_domain;
    ClientSecrets m_client;
    GoogleEndpoints m_endpoints;
    HttpClient& m_http;
    const Clock& m_clock;
    Limits m_limits;
    QString m_redirect;
    QByteArray m_state;
    QByteArray m_nonce;
    QTimer m_timeLimit;
    std::unique_ptr<LoopbackReplyHandler> m_handler;
    std::unique_ptr<AuthorizationFlow> m_flow;
    bool m_personAnswered = false;
    bool m_finished = false;
};

} // namespace vtrack
