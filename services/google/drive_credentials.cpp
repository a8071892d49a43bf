// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_credentials.h"

#include "clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack {

bool DriveCredentials::isSameSignIn(const DriveCredentials& other) const {
    const auto keyOf = [](const DriveCredentials& credentials) {
        const auto& account = credentials.serviceAccount;
        return account ? account->keyId + u' ' + account->subject : QString();
    };
    return clientId == other.clientId && origin == other.origin && refreshToken == other.refreshToken &&
           keyOf(*this) == keyOf(other);
}

QJsonObject toJson(const DriveCredentials& credentials) {
    QJsonObject json{{u"client_id"_s, credentials.clientId},
                     {u"access_token"_s, QString::fromUtf8(credentials.accessToken.reveal())},
                     {u"refresh_token"_s, QString::fromUtf8(credentials.refreshToken.reveal())},
                     {u"expires_at"_s, toIsoUtc(credentials.expiresAt)},
                     {u"scopes"_s, QJsonArray::fromStringList(credentials.scopes)},
                     {u"origin"_s, toJson(credentials.origin)},
                     {u"refused_at"_s, toIsoUtc(credentials.refusedAt)}};
    if (credentials.serviceAccount)
        json.insert(u"service_account"_s, toJson(*credentials.serviceAccount));
    return json;
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
    if (const auto account = json.constFind(u"service_account"_s); account != json.constEnd())
        credentials.serviceAccount = serviceAccountFrom(account->toObject());
    return credentials;
}

} // namespace vtrack
