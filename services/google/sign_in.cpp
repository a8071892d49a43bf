// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in.h"

#include "authorization_flow.h"
#include "drive_error.h"
#include "error_kinds.h"
#include "loopback_reply_handler.h"
#include "proxy.h"
#include "visible_text.h"
#include "when_done.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logSignIn, "vtrack.google.signin")

QUrl redirectFor(SignInMethod method, const ClientSecrets& client) {
    if (client.type == ClientSecrets::Type::Web)
        return client.redirectFor(method == SignInMethod::Gmail ? u"gmail-callback"_s : u"oauth/callback"_s);
    return QUrl(u"http://127.0.0.1:0/"_s);
}

SignIn::SignIn(SignInMethod method, QStringList scopes, ClientSecrets client, GoogleEndpoints endpoints,
               HttpClient& http, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_method(method)
    , m_scopes(std::move(scopes))
    , m_client(std::move(client))
    , m_endpoints(std::move(endpoints))
    , m_http(http)
    , m_clock(clock) {
    m_timeLimit.setSingleShot(true);
    connect(&m_timeLimit, &QTimer::timeout, this, &SignIn::onTimeLimit);
}

SignIn::~SignIn() = default;

Result<QUrl> SignIn::start(Limits limits) {
    m_limits = limits;
    m_state = unguessableText();
    m_handler = std::make_unique<LoopbackReplyHandler>(redirectFor(m_method, m_client), m_state);
    if (auto listening = m_handler->listen(); !listening)
        return std::unexpected(listening.error());
    connect(m_handler.get(), &LoopbackReplyHandler::refused, this,
            [this](const QString& error) { bring({.code = {}, .error = error}); });
    connect(m_handler.get(), &LoopbackReplyHandler::codeReceived, this,
            [this](const QString& code) { bring({.code = code, .error = {}}); });
    return begin(m_handler->redirectUri());
}

Result<QUrl> SignIn::startAt(const QUrl& redirect, Limits limits) {
    m_limits = limits;
    m_state = unguessableText();
    return begin(redirect.toString(QUrl::FullyEncoded));
}

void SignIn::bring(const BroughtAnswer& answer) {
    if (m_finished || std::exchange(m_personAnswered, true))
        return;
    if (answer.code.isEmpty()) {
        onRefused(answer.error);
        return;
    }
    m_timeLimit.start(m_limits.google);
    m_flow->exchange(answer.code, [this](const Result<HttpResponse>& exchanged) { onTokenAnswer(exchanged); });
}

Result<QUrl> SignIn::begin(const QString& redirect) {
    m_redirect = redirect;
    m_nonce = unguessableText();
    m_flow = std::make_unique<AuthorizationFlow>(AuthorizationRequest{.client = m_client,
                                                                      .redirectUri = m_redirect,
                                                                      .scopes = m_scopes,
                                                                      .lasting = m_method == SignInMethod::Drive,
                                                                      .loginHint = m_loginHint,
                                                                      .domain = m_domain,
                                                                      .state = m_state,
                                                                      .nonce = m_nonce,
                                                                      .verifier = unguessableText()},
                                                 m_http);
    const QUrl address = m_flow->address();
    if (!address.isValid())
        return failure(ErrorKind::Internal, tr("The sign-in could not be started. Try again."));
    m_timeLimit.start(m_limits.person);
    // A blocking proxy is detected before the person goes through the consent page.
    if (proxyFor(m_client.tokenUri))
        whenDone(m_http.send({.verb = "HEAD", .url = m_client.tokenUri}), this,
                 [this](const Result<HttpResponse>& answer) {
                     if (!answer && answer.error().action == Action::ProxySettings)
                         finish(std::unexpected(answer.error()));
                 });
    return address;
}

void SignIn::cancel() {
    finish(failure(ErrorKind::Cancelled, tr("The sign-in was cancelled. Nothing has changed.")));
}

QString SignIn::redirectUri() const {
    return m_redirect;
}

void SignIn::finish(const Result<SignInGrant>& outcome) {
    if (std::exchange(m_finished, true))
        return;
    m_timeLimit.stop();
    if (m_handler)
        m_handler->close();
    if (outcome) {
        emit granted(*outcome);
    } else {
        qCInfo(logSignIn) << "sign-in ended:" << errorType(outcome.error().kind) << outcome.error().detail;
        emit failed(outcome.error());
    }
}

void SignIn::onTimeLimit() {
    if (m_personAnswered)
        finish(failure(ErrorKind::NetworkError,
                       tr("Google's sign-in service did not answer in time. Nothing has changed; check the internet "
                          "connection, then sign in again.")));
    else
        finish(failure(ErrorKind::AuthExpired,
                       tr("The sign-in was not completed in the browser in time. Nothing has changed; try again when "
                          "you are ready.")));
}

void SignIn::onRefused(const QString& error) {
    if (error == u"access_denied"_s)
        finish(failure(
            ErrorKind::AuthExpired,
            m_method == SignInMethod::Gmail
                ? tr("Permission was not given on Google's page. Nothing has changed; sign in again and "
                     "press “Continue” (or “Allow”) there: V_Track needs your name and e-mail address to know who you "
                     "are.")
                : tr("Permission was not given on Google's page. Nothing has changed; sign in again and "
                     "press “Continue” (or “Allow”) there, so that V_Track may read your footage."),
            error));
    else if (const auto setup = setupRefusal(error, error))
        finish(std::unexpected(*setup));
    else
        finish(failure(ErrorKind::SetupNeeded,
                       tr("Google refused the sign-in because of the client file. Ask your administrator to check it."),
                       error));
}

void SignIn::onTokenAnswer(const Result<HttpResponse>& answer) {
    if (m_finished)
        return;
    if (!answer)
        return finish(
            failure(ErrorKind::NetworkError,
                    tr("Google's sign-in service could not be reached. Check the internet connection, then sign "
                       "in again."),
                    answer.error().detail));
    const auto tokens = parseTokenAnswer(answer->status, answer->body, m_clock.now());
    if (!tokens && tokens.error().kind == ErrorKind::NetworkError) // Its sentence is for who is signed in.
        return finish(failure(ErrorKind::NetworkError,
                              tr("Google's sign-in service gave an answer that cannot be used. Nothing has changed; "
                                 "wait a little, then sign in again."),
                              tokens.error().detail));
    if (!tokens)
        return finish(std::unexpected(tokens.error()));
    identify(*tokens);
}

void SignIn::identify(const TokenAnswer& tokens) {
    if (!tokens.idToken.isEmpty())
        return complete(tokens, identityFromIdToken(tokens.idToken.reveal(), m_client, m_nonce, m_clock.now()));
    whenDone(m_http.send({.url = m_endpoints.userinfo(), .bearer = tokens.accessToken}), this,
             [this, tokens](const Result<HttpResponse>& response) {
                 if (!response)
                     return complete(tokens, std::unexpected(response.error()));
                 if (response->status != 200)
                     return complete(tokens,
                                     std::unexpected(driveError(response->status, response->body, response->headers)));
                 complete(tokens, identityFromUserinfo(response->body));
             });
}

/// Google gave tokens that are not kept, and not revoked either: that would end those of other computers
/// (AccessTokens::keep()).
void SignIn::finishWithout(Error error) {
    error.sentence += u' ' + tr("Google still lists what you allowed; you can take it back at myaccount.google.com.");
    finish(std::unexpected(std::move(error)));
}

void SignIn::complete(TokenAnswer tokens, const Result<Identity>& identity) {
    if (!identity)
        return finishWithout(identity.error());
    if (!m_domain.isEmpty() && identity->domain.compare(m_domain, Qt::CaseInsensitive) != 0)
        return finishWithout(
            {.kind = ErrorKind::PermissionDenied,
             .sentence = tr("You chose %1, but on this computer only accounts of %2 may sign in. Nothing has "
                            "changed; sign in again and choose an account of %2.")
                             .arg(forPeople(identity->email), forPeople(m_domain))});
    const QStringList granted = tokens.scopes.isEmpty() ? m_scopes : tokens.scopes;
    const QStringList missing = missingScopes(m_scopes, granted);
    if (!missing.isEmpty()) {
        QStringList names;
        for (const QString& scope : missing)
            names += tr("“%1”").arg(permissionName(scope));
        names.removeDuplicates();
        return finishWithout(
            {.kind = ErrorKind::PermissionDenied,
             .sentence =
                 missing.contains(driveReadonly)
                     ? tr("On Google's page this box was not ticked: %1. Without it no footage can be fetched. Sign "
                          "in again and tick it.")
                           .arg(names.join(u", "_s))
                     : tr("On Google's page this was not allowed: %1. Sign in again and tick every box.")
                           .arg(names.join(u", "_s)),
             .detail = u"missing scopes: "_s + missing.join(u' ')});
    }
    finish(SignInGrant{.method = m_method,
                       .clientId = m_client.clientId,
                       .identity = *identity,
                       .tokens = std::move(tokens),
                       .scopes = granted,
                       .origin = tokenOrigin(m_client, m_endpoints)});
}

} // namespace vtrack
