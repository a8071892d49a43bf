// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"
#include "service_account.h"
#include "token_origin.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace vtrack {

/// Google's tokens for Drive, as stored.
struct DriveCredentials {
    QString clientId; ///< The Google client that got them; no other one can use them.
    Secret accessToken;
    Secret refreshToken; ///< Empty for a service account.
    QDateTime expiresAt;
    QStringList scopes;
    TokenOrigin origin = {};
    QDateTime refusedAt = {}; ///< When Google refused the refresh token or the key last; invalid while it accepts it.
    std::optional<ServiceAccount> serviceAccount = {}; ///< In place of a person who signed in.

    /// Whether they come from the same sign-in, whatever access token it has now.
    [[nodiscard]] bool isSameSignIn(const DriveCredentials& other) const;
};

/// As the encrypted file has them: secrets in plain text.
[[nodiscard]] QJsonObject toJson(const DriveCredentials& credentials);
[[nodiscard]] DriveCredentials driveCredentialsFrom(const QJsonObject& json);

} // namespace vtrack
