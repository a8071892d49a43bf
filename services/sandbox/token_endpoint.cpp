// SPDX-License-Identifier: GPL-3.0-or-later
#include "token_endpoint.h"

#include "google_error.h"
#include "scopes.h"
#include "secret.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

/// Whether the verifier is the one whose challenge came with the authorization request (RFC 7636, 4.6).
bool verifierFits(const AuthorizationCode& code, const QString& verifier) {
    if (code.challengeMethod == u"plain")
        return verifier == code.challenge;
    const QByteArray hash = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
    return code.challenge.toLatin1() == hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

TokenEndpoint::TokenEndpoint(const World& world, const Client& client, const DriveTree& tree, TokenStore& tokens)
    : m_world(world)
    , m_client(client)
    , m_tree(tree)
    , m_tokens(tokens)
    , m_key(world)
    , m_serviceAccount(world) {}

http::Response TokenEndpoint::token(const http::Request& request) {
    if (request.method != "POST")
        return oauthError(405, u"invalid_request"_s, u"Use POST."_s);
    if (!request.header("content-type"_ba).startsWith("application/x-www-form-urlencoded"))
        return oauthError(400, u"invalid_request"_s, u"The body must be a form."_s);
    http::Form form = http::parseForm(request.body);
    const QString grantType = form.value(u"grant_type"_s);
    if (grantType.isEmpty())
        return oauthError(400, u"invalid_request"_s, u"Required parameter is missing: grant_type"_s);
    if (const auto refusal = refused(grantType))
        return *refusal;
    if (grantType == u"urn:ietf:params:oauth:grant-type:jwt-bearer")
        return answerAssertion(form);
    if (const auto refusal = checkClient(request, form))
        return *refusal;
    if (grantType == u"authorization_code")
        return exchange(form);
    if (grantType == u"refresh_token")
        return refresh(form);
    return oauthError(400, u"unsupported_grant_type"_s, u"Invalid grant_type: %1"_s.arg(grantType));
}

std::optional<http::Response> TokenEndpoint::refused(const QString& grantType) {
    struct Wording {
        int status = 400;
        QString description = u"Bad Request"_s;
    };

    static const QHash<QString, Wording> known{
        {u"deleted_client"_s, {401, u"The OAuth client was deleted."_s}},
        {u"disabled_client"_s, {401, u"The OAuth client was disabled."_s}},
        {u"invalid_client"_s, {401, u"The OAuth client was not found."_s}},
        {u"unauthorized_client"_s, {401, u"Unauthorized"_s}},
        {u"invalid_grant"_s, {400, u"Token has been expired or revoked."_s}},
        {u"admin_policy_enforced"_s,
         {400, u"Access to your account data is restricted by policies within your "
               "organization."_s}},
        {u"access_denied"_s, {403, u"Account restricted"_s}},
        {u"org_internal"_s, {403, u"This client is restricted to users within its organization."_s}},
    };
    const QString kind = grantType == u"refresh_token" ? u"refresh"_s : u"token"_s;
    if (m_refusal.error.isEmpty() || m_refusal.times == 0 || (m_refusal.kind != u"both" && m_refusal.kind != kind))
        return {};
    if (m_refusal.times > 0)
        --m_refusal.times;
    const Wording wording = known.value(m_refusal.error);
    return oauthError(m_refusal.status > 0 ? m_refusal.status : wording.status, m_refusal.error, wording.description);
}

std::optional<http::Response> TokenEndpoint::checkClient(const http::Request& request, http::Form& form) const {
    const QByteArray authorization = request.header("authorization"_ba);
    if (authorization.startsWith("Basic ")) {
        const QList<QByteArray> parts = QByteArray::fromBase64(authorization.mid(6)).split(':');
        form.replace(u"client_id"_s, QUrl::fromPercentEncoding(parts.first()));
        form.replace(u"client_secret"_s, QUrl::fromPercentEncoding(parts.value(1)));
    }
    if (!form.contains(u"client_id"_s))
        return oauthError(400, u"invalid_request"_s, u"Could not determine client ID from request."_s);
    if (form.value(u"client_id"_s) != m_client.id)
        return oauthError(401, u"invalid_client"_s, u"The OAuth client was not found."_s);
    if (!form.contains(u"client_secret"_s))
        return oauthError(400, u"invalid_request"_s, u"client_secret is missing."_s);
    if (!equalInConstantTime(form.value(u"client_secret"_s).toUtf8(), m_client.secret.toUtf8()))
        return oauthError(401, u"invalid_client"_s, u"Unauthorized"_s);
    return {};
}

http::Response TokenEndpoint::exchange(const http::Form& form) {
    if (!form.contains(u"code"_s))
        return oauthError(400, u"invalid_request"_s, u"Missing required parameter: code"_s);
    const auto code = m_tokens.takeCode(form.value(u"code"_s).toLatin1());
    if (!code)
        return oauthError(400, u"invalid_grant"_s, u"Malformed auth code."_s);
    if (form.value(u"redirect_uri"_s) != code->redirectUri)
        return oauthError(400, u"redirect_uri_mismatch"_s, u"Bad Request"_s);
    const QString verifier = form.value(u"code_verifier"_s);
    if (!code->challenge.isEmpty() && verifier.isEmpty())
        return oauthError(400, u"invalid_grant"_s, u"Missing code verifier."_s);
    if (code->challenge.isEmpty() ? !verifier.isEmpty() : !verifierFits(*code, verifier))
        return oauthError(400, u"invalid_grant"_s, u"Invalid code verifier."_s);
    const QByteArray refreshToken = code->offline ? m_tokens.issueRefreshToken(code->grant) : QByteArray();
    QJsonObject answer = tokenAnswer(code->grant, refreshToken, code->nonce);
    if (!refreshToken.isEmpty())
        answer.insert(u"refresh_token"_s, QString::fromLatin1(refreshToken));
    return http::jsonResponse(answer);
}

http::Response TokenEndpoint::refresh(const http::Form& form) {
    const QByteArray refreshToken = form.value(u"refresh_token"_s).toLatin1();
    if (refreshToken.isEmpty())
        return oauthError(400, u"invalid_request"_s, u"Missing required parameter: refresh_token"_s);
    const auto grant = m_tokens.refreshGrant(refreshToken);
    if (!grant || grant->user >= static_cast<int>(m_tree.users().size()))
        return oauthError(400, u"invalid_grant"_s, u"Token has been expired or revoked."_s);
    if (!m_tokens.rotation())
        return http::jsonResponse(tokenAnswer(*grant, refreshToken, {}));
    m_tokens.revoke(refreshToken);
    const QByteArray successor = m_tokens.issueRefreshToken(*grant);
    QJsonObject answer = tokenAnswer(*grant, successor, {});
    answer.insert(u"refresh_token"_s, QString::fromLatin1(successor));
    return http::jsonResponse(answer);
}

http::Response TokenEndpoint::answerAssertion(const http::Form& form) {
    const auto asked = m_serviceAccount.read(form.value(u"assertion"_s).toLatin1(), m_api);
    if (!asked)
        return oauthError(400, u"invalid_grant"_s, asked.error());
    if (asked->scopes.isEmpty())
        return oauthError(400, u"invalid_scope"_s, u"Empty or missing scope not allowed."_s);
    Grant grant{.user = 0, .scopes = asked->scopes};
    if (!asked->subject.isEmpty()) {
        const auto& users = m_tree.users();
        const auto user = std::ranges::find(users, asked->subject, &User::email);
        if (user == users.end())
            return oauthError(401, u"unauthorized_client"_s,
                              u"Client is unauthorized to retrieve access tokens using this method, or client not "
                              "authorized for any of the scopes requested."_s);
        grant.user = static_cast<int>(user - users.begin());
    }
    return http::jsonResponse(tokenAnswer(grant, {}, {}));
}

QJsonObject TokenEndpoint::tokenAnswer(const Grant& grant, const QByteArray& refreshToken, const QString& nonce) {
    const QByteArray access = m_tokens.issueAccessToken(grant, refreshToken);
    QJsonObject answer{{u"access_token"_s, QString::fromLatin1(access)},
                       {u"expires_in"_s, m_tokens.lifetimeSeconds()},
                       {u"scope"_s, grant.scopes.join(u' ')},
                       {u"token_type"_s, u"Bearer"_s}};
    if (grant.scopes.contains(openIdScope))
        answer.insert(u"id_token"_s, QString::fromLatin1(m_key.sign(idClaims(grant, nonce))));
    return answer;
}

QJsonObject TokenEndpoint::idClaims(const Grant& grant, const QString& nonce) const {
    const User& user = m_tree.users().at(static_cast<size_t>(grant.user));
    const qint64 now = m_world.nowMs() / 1000;
    QJsonObject claims{{u"iss"_s, u"https://accounts.google.com"_s},
                       {u"azp"_s, m_client.id},
                       {u"aud"_s, m_client.id},
                       {u"sub"_s, user.sub},
                       {u"iat"_s, now},
                       {u"exp"_s, now + 3600}};
    if (grant.scopes.contains(emailScope)) {
        claims.insert(u"email"_s, user.email);
        claims.insert(u"email_verified"_s, true);
        claims.insert(u"hd"_s, user.email.section(u'@', 1));
    }
    if (grant.scopes.contains(profileScope)) {
        claims.insert(u"name"_s, user.name);
        claims.insert(u"picture"_s, picture(grant));
        claims.insert(u"given_name"_s, user.name.section(u' ', 0, 0));
    }
    if (!nonce.isEmpty())
        claims.insert(u"nonce"_s, nonce);
    return claims;
}

QString TokenEndpoint::picture(const Grant& grant) const {
    return u"%1/picture/%2.png"_s.arg(m_api).arg(grant.user);
}

http::Response TokenEndpoint::revoke(const http::Request& request) {
    const QByteArray fromBody = http::parseForm(request.body).value(u"token"_s).toLatin1();
    const QByteArray token = fromBody.isEmpty() ? request.query.value(u"token"_s).toLatin1() : fromBody;
    if (token.isEmpty())
        return oauthError(400, u"invalid_request"_s, u"Missing required parameter: token"_s);
    if (!m_tokens.revoke(token))
        return oauthError(400, u"invalid_token"_s, u"Token expired or revoked"_s);
    return http::jsonResponse({});
}

http::Response TokenEndpoint::userInfo(const http::Request& request, int version) const {
    const auto grant = m_tokens.accessGrant(bearerToken(request));
    if (!grant)
        return driveError(401, u"authError"_s);
    const QStringList& scopes = grant->scopes;
    if (!scopes.contains(openIdScope) && !scopes.contains(emailScope) && !scopes.contains(profileScope))
        return driveError(403, u"insufficientPermissions"_s);
    const User& user = m_tree.users().at(static_cast<size_t>(grant->user));
    QJsonObject info{{version == 2 ? u"id"_s : u"sub"_s, user.sub}};
    if (scopes.contains(emailScope)) {
        info.insert(u"email"_s, user.email);
        info.insert(version == 2 ? u"verified_email"_s : u"email_verified"_s, true);
        info.insert(u"hd"_s, user.email.section(u'@', 1));
    }
    if (scopes.contains(profileScope)) {
        info.insert(u"name"_s, user.name);
        info.insert(u"given_name"_s, user.name.section(u' ', 0, 0));
        info.insert(u"picture"_s, picture(*grant));
    }
    return http::jsonResponse(info);
}

http::Response TokenEndpoint::tokenInfo(const http::Request& request) const {
    const http::Response invalid = oauthError(400, u"invalid_token"_s, u"Invalid Value"_s);
    const http::Form form = request.method == "POST" ? http::parseForm(request.body) : request.query;
    if (form.contains(u"id_token"_s)) {
        const auto claims = m_key.claims(form.value(u"id_token"_s).toLatin1());
        return claims ? http::jsonResponse(*claims) : invalid;
    }
    const QByteArray token = form.value(u"access_token"_s).toLatin1();
    const auto grant = m_tokens.accessGrant(token);
    if (!grant)
        return invalid;
    const User& user = m_tree.users().at(static_cast<size_t>(grant->user));
    const qint64 secondsLeft = m_tokens.secondsLeft(token);
    QJsonObject info{{u"azp"_s, m_client.id},
                     {u"aud"_s, m_client.id},
                     {u"scope"_s, grant->scopes.join(u' ')},
                     {u"exp"_s, QString::number(m_world.nowMs() / 1000 + secondsLeft)},
                     {u"expires_in"_s, QString::number(secondsLeft)},
                     {u"access_type"_s, u"offline"_s}};
    if (grant->scopes.contains(openIdScope) || grant->scopes.contains(emailScope))
        info.insert(u"sub"_s, user.sub);
    if (grant->scopes.contains(emailScope)) {
        info.insert(u"email"_s, user.email);
        info.insert(u"email_verified"_s, u"true"_s);
    }
    return http::jsonResponse(info);
}

http::Response TokenEndpoint::openIdConfiguration() const {
    return http::jsonResponse({{u"issuer"_s, u"https://accounts.google.com"_s},
                               {u"authorization_endpoint"_s, m_api + u"/o/oauth2/v2/auth"_s},
                               {u"token_endpoint"_s, m_api + u"/token"_s},
                               {u"userinfo_endpoint"_s, m_api + u"/oauth2/v3/userinfo"_s},
                               {u"revocation_endpoint"_s, m_api + u"/revoke"_s},
                               {u"jwks_uri"_s, m_api + u"/oauth2/v3/certs"_s},
                               {u"code_challenge_methods_supported"_s, QJsonArray{u"plain"_s, u"S256"_s}},
                               {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}}});
}

QByteArray bearerToken(const http::Request& request) {
    const QByteArray authorization = request.header("authorization"_ba);
    return authorization.startsWith("Bearer ") ? authorization.mid(7).trimmed() : QByteArray();
}

} // namespace vtrack::sandbox
