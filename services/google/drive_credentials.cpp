// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_credentials.h"

#include "clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack {

QJsonObject toJson(const DriveCredentials& credentials) {
    return {{u"client_id"_s, credentials.clientId},
            {u"access_token"_s, QString::fromUtf8(credentials.accessToken.reveal())},
            {u"refresh_token"_s, QString::fromUtf8(credentials.refreshToken.reveal())},
            {u"expires_at"_s, toIsoUtc(credentials.expiresAt)},
            {u"scopes"_s, QJsonArray::fromStringList(credentials.scopes)},
            {u"origin"_s, toJson(credentials.origin)},
            {u"refused_at"_s, toIsoUtc(credentials.refusedAt)}};
}

DriveCredentials driveCredentialsFrom(const QJsonObject& json) {
    DriveCredentials credentials;
    credentials.clientId = json.value(u"client_id"_s).toString();
    credentials.accessToken = Secret(json.value(u"access_token"_s).toString().toUtf8());
    credentials.refreshToken = Secret(json.value(u"refresh_token"_s).toString().toUtf8());
    credentials.expiresAt = fromIso(json.value(u"expires_at"_s).toString());
    credentials.origin = tokenOriginFrom(json.value(u"origin"_s).toObject());
    credentials.refusedAt = fromIso(json.value(u"refused_at"_s).toString());
    for (const QJsonValue& scope : json.value(u"scopes"_s).toArray())
        credentials.scopes += scope.toString();
    return credentials;
}

} // namespace vtrack
