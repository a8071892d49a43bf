// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client_secrets.h"
#include "form_post.h"

#include <QStringList>

namespace vtrack {

/// The parameters of one sign-in, including the proof that it started the request (RFC 6749, 4.1; RFC 7636). Plain
/// data.
struct AuthorizationRequest {
    ClientSecrets client;
    QString redirectUri; ///< Must be identical in the address and in the exchange.
    QStringList scopes;
    bool lasting = false; ///< Whether a refresh token is wanted.
    QString loginHint;    ///< Who is offered first on Google's page; empty for nobody.
    QString domain = {};  ///< The organisation whose accounts are offered; empty for all.
    QByteArray state;     ///< unguessableText()
    QByteArray nonce;     ///< unguessableText(); comes back in the id_token.
    QByteArray verifier;  ///< unguessableText(); PKCE's proof.

    /// What goes into the browser's address: all of RFC 6749, PKCE's challenge, Google's own, and what the client
    /// file's address has already.
    [[nodiscard]] FormFields addressFields() const;
    /// What the token endpoint is sent. Holds secrets.
    [[nodiscard]] FormFields exchangeFields(const QString& code) const;
};

/// 43 characters holding 256 random bits, all of them allowed in a PKCE verifier (RFC 7636, 4.1: 43 to 128).
[[nodiscard]] QByteArray unguessableText();

/// RFC 7636, 4.2: method S256.
[[nodiscard]] QByteArray pkceChallenge(const QByteArray& verifier);

} // namespace vtrack
