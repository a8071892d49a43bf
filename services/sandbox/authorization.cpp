// SPDX-License-Identifier: GPL-3.0-or-later
#include "authorization.h"

#include "consent_page.h"
#include "google_error.h"
#include "scopes.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

http::Response backTo(const QString& redirectUri, const std::vector<std::pair<QString, QString>>& values) {
    QByteArray address = redirectUri.toUtf8();
    char join = address.contains('?') ? '&' : '?';
    for (const auto& [name, value] : values) {
        address += join + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value, "/:");
        join = '&';
    }
    return http::redirectResponse(address);
}

/// The scopes asked for, by their full names; empty when Google does not know one.
QStringList fullScopes(const QString& asked) {
    QStringList scopes;
    for (const QString& name : asked.split(u' ', Qt::SkipEmptyParts)) {
        const Scope* scope = findScope(name);
        if (!scope)
            return {};
        if (!scopes.contains(scope->name))
            scopes.append(scope->name);
    }
    return scopes;
}

} // namespace

Authorization::Authorization(const World& world, const Client& client, const DriveTree& tree, TokenStore& tokens,
                             Consent consent)
    : m_world(world)
    , m_client(client)
    , m_tree(tree)
    , m_tokens(tokens)
    , m_consent(consent) {}

http::Response Authorization::handle(const http::Request& request) {
    if (request.method == "POST")
        return answered(http::parseForm(request.body));
    auto pending = checked(request.query);
    if (!pending)
        return pending.error();
    if (m_consent == Consent::Deny || m_tree.users().empty())
        return backTo(pending->code.redirectUri, {{u"error"_s, u"access_denied"_s}, {u"state"_s, pending->state}});
    if (m_consent == Consent::Auto)
        return granted(*pending, 0, pending->scopes);
    const QString id = QString::fromLatin1(m_world.randomText(32));
    const QString html = page(id, *pending);
    m_pending.insert(id, *pending);
    return http::htmlResponse(html);
}

std::expected<Authorization::Pending, http::Response> Authorization::checked(const http::Form& query) const {
    const auto refuse = [](const QString& error, const QString& why) {
        return std::unexpected(authorizationErrorPage(error, why));
    };
    if (!query.contains(u"client_id"_s))
        return refuse(u"invalid_request"_s, u"Required parameter is missing: client_id"_s);
    if (query.value(u"client_id"_s) != m_client.id)
        return refuse(u"invalid_client"_s, u"The OAuth client was not found."_s);
    const QString redirect = query.value(u"redirect_uri"_s);
    if (redirect.isEmpty())
        return refuse(u"invalid_request"_s, u"Required parameter is missing: redirect_uri"_s);
    if (!m_client.acceptsRedirect(redirect))
        return refuse(u"redirect_uri_mismatch"_s,
                      u"The redirect URI in the request, %1, does not match the ones of this client."_s.arg(redirect));
    if (query.value(u"response_type"_s) != u"code")
        return refuse(query.contains(u"response_type"_s) ? u"unsupported_response_type"_s : u"invalid_request"_s,
                      u"Required parameter is missing or unknown: response_type"_s);
    Pending pending;
    pending.scopes = fullScopes(query.value(u"scope"_s));
    if (pending.scopes.isEmpty())
        return refuse(query.value(u"scope"_s).isEmpty() ? u"invalid_request"_s : u"invalid_scope"_s,
                      u"Some requested scopes are missing or invalid: %1"_s.arg(query.value(u"scope"_s)));
    pending.code.redirectUri = redirect;
    pending.code.challenge = query.value(u"code_challenge"_s);
    pending.code.challengeMethod = query.value(u"code_challenge_method"_s, u"plain"_s);
    static const QRegularExpression challengeForm(u"^[A-Za-z0-9._~-]{43,128}$"_s);
    if (pending.code.challengeMethod != u"plain" && pending.code.challengeMethod != u"S256")
        return refuse(u"invalid_request"_s, u"Invalid value for code_challenge_method"_s);
    if (query.contains(u"code_challenge"_s) && !challengeForm.match(pending.code.challenge).hasMatch())
        return refuse(u"invalid_request"_s, u"Code challenge must be 43 to 128 characters of base64url"_s);
    pending.code.nonce = query.value(u"nonce"_s);
    pending.code.offline = m_client.type == Client::Type::Installed || query.value(u"access_type"_s) == u"offline";
    pending.state = query.value(u"state"_s);
    pending.loginHint = query.value(u"login_hint"_s);
    pending.asksConsent = query.value(u"prompt"_s).contains(u"consent");
    return pending;
}

http::Response Authorization::answered(const http::Form& form) {
    const QString id = form.value(u"request"_s);
    if (!m_pending.contains(id))
        return authorizationErrorPage(u"invalid_request"_s, u"This sign-in is over. Start it again in the program."_s);
    const Pending pending = m_pending.take(id);
    if (form.value(u"choice"_s) != u"allow")
        return backTo(pending.code.redirectUri, {{u"error"_s, u"access_denied"_s}, {u"state"_s, pending.state}});
    const auto user = std::ranges::find(m_tree.users(), form.value(u"user"_s), &User::email);
    if (user == m_tree.users().end())
        return authorizationErrorPage(u"invalid_request"_s, u"Choose an account."_s);
    QStringList scopes;
    for (const QString& scope : pending.scopes) {
        if (findScope(scope)->identity || form.contains(u"scope"_s, scope))
            scopes.append(scope);
    }
    return granted(pending, static_cast<int>(user - m_tree.users().begin()), scopes);
}

http::Response Authorization::granted(Pending pending, int user, const QStringList& scopes) {
    pending.code.grant = {user, scopes};
    if (m_client.type == Client::Type::Web && m_consented.contains(user) && !pending.asksConsent)
        pending.code.offline = false;
    if (pending.code.offline)
        m_consented.insert(user);
    const QByteArray code = m_tokens.issueCode(pending.code);
    std::vector<std::pair<QString, QString>> values;
    if (!pending.state.isEmpty())
        values.emplace_back(u"state"_s, pending.state);
    values.emplace_back(u"code"_s, QString::fromLatin1(code));
    values.emplace_back(u"scope"_s, scopes.join(u' '));
    values.emplace_back(u"authuser"_s, QString::number(user));
    values.emplace_back(u"prompt"_s, u"consent"_s);
    return backTo(pending.code.redirectUri, values);
}

QString Authorization::page(const QString& requestId, const Pending& pending) const {
    std::vector<const Scope*> scopes;
    for (const QString& name : pending.scopes)
        scopes.push_back(findScope(name));
    return consentPage(requestId, m_tree.users(), pending.loginHint, scopes);
}

} // namespace vtrack::sandbox
