// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client_file.h"
#include "drive_tree.h"
#include "http_message.h"
#include "sample_service_account.h"
#include "signing_key.h"
#include "token_store.h"

namespace vtrack::sandbox {

/// How the token endpoint says no, switched on through the control addresses.
struct TokenRefusal {
    QString error = {}; ///< As `deleted_client`; empty: nothing is refused.
    int times = -1;     ///< So many times more; -1: for ever.
    QString kind = {};  ///< "token", "refresh" or "both".
    int status = 0;     ///< 0: the one Google uses with that error.
};

/// Code exchange, refresh, revocation and identity: what a signed-in program uses apart from Drive.
class TokenEndpoint {
public:
    TokenEndpoint(const World& world, const Client& client, const DriveTree& tree, TokenStore& tokens);

    /// The address under which this server is reached, for pictures and the discovery document.
    void setApi(const QString& api) { m_api = api; }

    [[nodiscard]] SampleServiceAccount& serviceAccount() { return m_serviceAccount; }

    void refuse(const TokenRefusal& refusal) { m_refusal = refusal; }

    [[nodiscard]] http::Response token(const http::Request& request);
    [[nodiscard]] http::Response revoke(const http::Request& request);
    /// @param version 2 or 3: they name things differently.
    [[nodiscard]] http::Response userInfo(const http::Request& request, int version) const;

    [[nodiscard]] http::Response publicKeys() const { return http::jsonResponse(m_key.publicKeys()); }

    /// The same keys in the older form.
    [[nodiscard]] http::Response certificates() const { return http::jsonResponse(m_key.certificates()); }

    /// What an access token or an id_token is for.
    [[nodiscard]] http::Response tokenInfo(const http::Request& request) const;

    [[nodiscard]] http::Response openIdConfiguration() const;

private:
    [[nodiscard]] std::optional<http::Response> refused(const QString& grantType);
    [[nodiscard]] std::optional<http::Response> checkClient(const http::Request& request, http::Form& form) const;
    [[nodiscard]] http::Response exchange(const http::Form& form);
    [[nodiscard]] http::Response refresh(const http::Form& form);
    [[nodiscard]] http::Response answerAssertion(const http::Form& form);
    [[nodiscard]] QJsonObject tokenAnswer(const Grant& grant, const QByteArray& refreshToken, const QString& nonce);
    [[nodiscard]] QJsonObject idClaims(const Grant& grant, const QString& nonce) const;
    [[nodiscard]] QString picture(const Grant& grant) const;

    const World& m_world;
    const Client& m_client;
    const DriveTree& m_tree;
    TokenStore& m_tokens;
    SigningKey m_key;
    SampleServiceAccount m_serviceAccount;
    TokenRefusal m_refusal;
    QString m_api;
};

/// The bearer token of a request; empty when there is none.
[[nodiscard]] QByteArray bearerToken(const http::Request& request);

} // namespace vtrack::sandbox
