// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace vtrack::sandbox {

/// What a person allowed a program.
struct Grant {
    int user = 0;
    QStringList scopes;
};

/// Everything an authorization code stands for until it is exchanged.
struct AuthorizationCode {
    Grant grant;
    QString redirectUri;
    QString challenge;       ///< Empty: the request had none.
    QString challengeMethod; ///< "S256" or "plain".
    QString nonce;
    bool offline = true; ///< Whether a refresh token comes with it.
    qint64 expires = 0;  ///< Milliseconds since 1970.
};

/// The codes and tokens this Google handed out.
///
/// Access tokens and codes live in memory. A refresh token carries its grant and an HMAC made with a key derived from
/// the client's secret: so one from an earlier start of the sandbox still works with the same client file, unless it
/// was revoked in this start.
class TokenStore {
public:
    TokenStore(const World& world, const QString& clientSecret);

    /// A code with `/` and `+` in it, as Google's have.
    [[nodiscard]] QByteArray issueCode(AuthorizationCode code);
    /// Single use: a second time there is nothing.
    [[nodiscard]] std::optional<AuthorizationCode> takeCode(const QByteArray& code);

    [[nodiscard]] QByteArray issueRefreshToken(const Grant& grant);
    [[nodiscard]] std::optional<Grant> refreshGrant(const QByteArray& refreshToken) const;

    /// @param refreshToken the token it belongs to, empty when there is none.
    [[nodiscard]] QByteArray issueAccessToken(const Grant& grant, const QByteArray& refreshToken);
    [[nodiscard]] std::optional<Grant> accessGrant(const QByteArray& accessToken) const;

    /// How long an access token lives on; 0 when it does not.
    [[nodiscard]] qint64 secondsLeft(const QByteArray& accessToken) const;

    /// Ends a token and everything that hangs on it. @return false when it was none of ours or dead already.
    bool revoke(const QByteArray& token);
    void expireAccessTokens();
    void revokeAll();

    [[nodiscard]] int lifetimeSeconds() const { return m_lifetimeSeconds; }

    void setLifetimeSeconds(int seconds) { m_lifetimeSeconds = seconds; }

    /// Whether each refresh replaces the refresh token, as RFC 9700, 4.14 advises.
    [[nodiscard]] bool rotation() const { return m_rotation; }

    void setRotation(bool on) { m_rotation = on; }

    /// Every secret handed out so far, for tests that look for leaks.
    [[nodiscard]] QJsonObject handedOut() const;

private:
    struct AccessToken {
        Grant grant;
        QByteArray refreshToken;
        qint64 expires = 0;
    };

    [[nodiscard]] QByteArray signature(const QByteArray& payload) const;

    const World& m_world;
    QByteArray m_key;
    int m_lifetimeSeconds = 3599;
    bool m_rotation = false;
    qint64 m_refusedUpTo = 0; ///< Refresh tokens issued until then are dead (milliseconds since 1970).
    QHash<QByteArray, AuthorizationCode> m_codes;
    QHash<QByteArray, AccessToken> m_accessTokens;
    QSet<QByteArray> m_revoked;
    QStringList m_codesHandedOut;
    QStringList m_accessHandedOut;
    QStringList m_refreshHandedOut;
};

} // namespace vtrack::sandbox
