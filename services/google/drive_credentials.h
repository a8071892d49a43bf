// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"
#include "token_origin.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace vtrack {

/// Google's tokens for Drive, as stored.
struct DriveCredentials {
    QString clientId; ///< The Google client that got them; no other one can use them.
    Secret accessToken;
    Secret refreshToken;
    QDateTime expiresAt;
    QStringList scopes;
    TokenOrigin origin = {};
    QDateTime refusedAt = {}; ///< When Google refused the refresh token last; invalid while it accepts it.
};

/// As the encrypted file has them: secrets in plain text.
[[nodiscard]] QJsonObject toJson(const DriveCredentials& credentials);
[[nodiscard]] DriveCredentials driveCredentialsFrom(const QJsonObject& json);

} // namespace vtrack
