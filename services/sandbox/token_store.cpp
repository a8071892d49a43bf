// SPDX-License-Identifier: GPL-3.0-or-later
#include "token_store.h"

#include "secret.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr qint64 codeLifetimeMs = 10LL * 60 * 1000;
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int signatureSize = 32;

} // namespace

TokenStore::TokenStore(const World& world, const QString& clientSecret)
    : m_world(world)
    , m_key(QMessageAuthenticationCode::hash("refresh tokens", clientSecret.toUtf8(), QCryptographicHash::Sha256)) {}

QByteArray TokenStore::issueCode(AuthorizationCode code) {
    const QByteArray text = "4/0A" + m_world.randomText(30) + "+/" + m_world.randomText(30);
    code.expires = m_world.nowMs() + codeLifetimeMs;
    m_codes.insert(text, code);
    m_codesHandedOut.append(QString::fromLatin1(text));
    return text;
}

std::optional<AuthorizationCode> TokenStore::takeCode(const QByteArray& code) {
    if (!m_codes.contains(code))
        return {};
    AuthorizationCode taken = m_codes.take(code);
    if (taken.expires < m_world.nowMs())
        return {};
    return taken;
}

QByteArray TokenStore::issueRefreshToken(const Grant& grant) {
    const QJsonObject payload{{u"u"_s, grant.user},
                              {u"s"_s, grant.scopes.join(u' ')},
                              {u"t"_s, std::max(m_world.nowMs(), m_refusedUpTo + 1)},
                              {u"n"_s, QString::fromLatin1(m_world.randomText(12))}};
    const QByteArray bytes = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    const QByteArray token = "1//0" + (signature(bytes) + bytes).toBase64(base64);
    m_refreshHandedOut.append(QString::fromLatin1(token));
    return token;
}

std::optional<Grant> TokenStore::refreshGrant(const QByteArray& refreshToken) const {
    const QByteArray bytes = QByteArray::fromBase64(refreshToken.mid(4), base64);
    if (!refreshToken.startsWith("1//0") || bytes.size() <= signatureSize || m_revoked.contains(refreshToken))
        return {};
    const QByteArray payload = bytes.mid(signatureSize);
    if (!equalInConstantTime(signature(payload), bytes.first(signatureSize)))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    if (object.value(u"t"_s).toInteger() <= m_refusedUpTo)
        return {};
    return Grant{object.value(u"u"_s).toInt(), object.value(u"s"_s).toString().split(u' ')};
}

QByteArray TokenStore::issueAccessToken(const Grant& grant, const QByteArray& refreshToken) {
    const QByteArray token = "ya29." + m_world.randomText(160);
    m_accessTokens.insert(token, {grant, refreshToken, m_world.nowMs() + m_lifetimeSeconds * 1000LL});
    m_accessHandedOut.append(QString::fromLatin1(token));
    return token;
}

std::optional<Grant> TokenStore::accessGrant(const QByteArray& accessToken) const {
    const auto found = m_accessTokens.constFind(accessToken);
    if (found == m_accessTokens.cend() || found->expires <= m_world.nowMs())
        return {};
    return found->grant;
}

qint64 TokenStore::secondsLeft(const QByteArray& accessToken) const {
    return std::max(0LL, m_accessTokens.value(accessToken).expires - m_world.nowMs()) / 1000;
}

bool TokenStore::revoke(const QByteArray& token) {
    QByteArray refreshToken = token;
    if (m_accessTokens.contains(token))
        refreshToken = m_accessTokens.take(token).refreshToken;
    else if (!refreshGrant(token))
        return false;
    if (!refreshToken.isEmpty()) {
        m_revoked.insert(refreshToken);
        m_accessTokens.removeIf([&](const auto& entry) { return entry.value().refreshToken == refreshToken; });
    }
    return true;
}

void TokenStore::expireAccessTokens() {
    m_accessTokens.clear();
}

void TokenStore::revokeAll() {
    m_refusedUpTo = std::max(m_world.nowMs(), m_refusedUpTo + 1);
    m_accessTokens.clear();
    m_codes.clear();
}

QJsonObject TokenStore::handedOut() const {
    return {{u"codes"_s, QJsonArray::fromStringList(m_codesHandedOut)},
            {u"access_tokens"_s, QJsonArray::fromStringList(m_accessHandedOut)},
            {u"refresh_tokens"_s, QJsonArray::fromStringList(m_refreshHandedOut)}};
}

QByteArray TokenStore::signature(const QByteArray& payload) const {
    return QMessageAuthenticationCode::hash(payload, m_key, QCryptographicHash::Sha256);
}

} // namespace vtrack::sandbox
