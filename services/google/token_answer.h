// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QDateTime>
#include <QStringList>

namespace vtrack {

/// What Google's token endpoint gave (RFC 6749, 5.1).
struct TokenAnswer {
    Secret accessToken;
    Secret refreshToken; ///< Empty when the answer had none: keep the one we have.
    Secret idToken;
    QDateTime expiresAt;
    QStringList scopes; ///< Empty when the answer did not say.
};

/// Reads the endpoint's answer, for a code and for a refresh alike. `invalid_grant` is AuthExpired (sign in again);
/// `invalid_client`, `unauthorized_client` and `invalid_scope` are BadInput (the client file); 5xx, HTML and anything
/// unreadable are NetworkError, which never means "signed out".
[[nodiscard]] Result<TokenAnswer> parseTokenAnswer(int status, const QByteArray& body, const QDateTime& now);

} // namespace vtrack
