// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client_secrets.h"
#include "error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace vtrack {

/// A Google account. `sub` identifies it; the e-mail address can pass to another account.
struct Identity {
    QString sub;
    QString email;
    QString name;
    QString photoUrl;
    QString domain = {}; ///< The organisation's, as Google vouches for it (`hd`); empty for a private account.
};

/// Reads the claims of an id_token that came straight from the token endpoint over TLS, where OpenID Connect Core
/// 3.1.3.7 lets the channel stand for the signature. Issuer (Google, or the host of the client file's
/// `auth_uri`), audience, authorized party, nonce and times are checked nevertheless: a token that was issued more than
/// 10 minutes from now, or is over, is BadInput with action_required "set_clock", because it was issued just now by
/// Google's clock.
/// @param nonce that of the authorization request.
[[nodiscard]] Result<Identity> identityFromIdToken(const QByteArray& idToken, const ClientSecrets& client,
                                                   const QByteArray& nonce, const QDateTime& now);

/// Reads the body of the userinfo endpoint, version 2 (`id`) or 3 (`sub`), for a Google that gives no id_token.
[[nodiscard]] Result<Identity> identityFromUserinfo(const QByteArray& json);

} // namespace vtrack
