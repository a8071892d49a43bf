// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity.h"

#include "bounded_json.h"
#include "safe_name.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

std::unexpected<Error> unusable(const QString& detail) {
    return failure(ErrorKind::AuthExpired,
                   QCoreApplication::translate("Identity", "Google's answer does not say who signed in. Nothing "
                                                           "has changed; sign in again."),
                   detail);
}

std::unexpected<Error> wrongClock(qint64 secondsAhead) {
    const qint64 minutes = (std::abs(secondsAhead) + 30) / 60;
    return std::unexpected(
        Error{.kind = ErrorKind::BadInput,
              .sentence = QCoreApplication::translate(
                              "Identity", "The clock of this computer differs from Google's by about %1 h %2 min. Set "
                                          "date, time and time zone right, then sign in again.")
                              .arg(minutes / 60)
                              .arg(minutes % 60),
              .detail = u"id_token: clock %1 s ahead"_s.arg(secondsAhead),
              .action = Action::SetClock});
}

Result<Identity> checked(Identity identity) {
    for (QString* text : {&identity.sub, &identity.email, &identity.name, &identity.photoUrl, &identity.domain})
        *text = boundedName(*text);
    if (identity.sub.isEmpty() || identity.email.isEmpty())
        return unusable(u"no subject or email"_s);
    if (identity.name.isEmpty())
        identity.name = identity.email;
    return identity;
}

/// Google writes its issuer with or without the scheme.
bool isIssuer(QString issuer, const ClientSecrets& client) {
    issuer.remove(QRegularExpression(u"^https?://"_s));
    return issuer == u"accounts.google.com"_s || issuer == client.authUri.authority();
}

/// A JWT "NumericDate", within the years 1970 to 9999.
qint64 secondsIn(const QJsonValue& value, qint64 otherwise) {
    return std::clamp<qint64>(value.toInteger(otherwise), 0, 253'402'300'799);
}

/// The audience is this client, and so is the party that the token was issued to, which a token for several must name.
bool isFor(const QJsonObject& claims, const QString& clientId) {
    const QJsonValue audience = claims.value(u"aud"_s);
    const QJsonValue party = claims.value(u"azp"_s);
    const bool isForSeveral = audience.isArray() && audience.toArray().size() != 1;
    return (audience.toString() == clientId || audience.toArray().contains(clientId)) &&
           (party.isUndefined() ? !isForSeveral : party.toString() == clientId);
}

/// The address counts unless Google says that nobody has confirmed it.
bool isUnconfirmed(const QJsonObject& claims) {
    return std::ranges::any_of(std::array{u"email_verified"_s, u"verified_email"_s}, [&](const QString& name) {
        const QJsonValue verified = claims.value(name); // The second is what userinfo, version 2, calls it.
        return verified == QJsonValue(false) || verified == QJsonValue(u"false"_s);
    });
}

} // namespace

Result<Identity> identityFromIdToken(const QByteArray& idToken, const ClientSecrets& client, const QByteArray& nonce,
                                     const QDateTime& now) {
    constexpr qint64 tolerance = 600;
    const QList<QByteArray> parts = idToken.split('.');
    const auto payload = parts.size() == 3
                             ? QByteArray::fromBase64Encoding(parts[1], QByteArray::Base64UrlEncoding |
                                                                            QByteArray::AbortOnBase64DecodingErrors)
                             : QByteArray::FromBase64Result{};
    if (parts.size() != 3 || !payload)
        return unusable(u"id_token is no JWT"_s);
    const QJsonObject claims = jsonIn(payload.decoded).object();
    if (!isIssuer(claims.value(u"iss"_s).toString(), client))
        return unusable(u"id_token issuer"_s);
    if (!isFor(claims, client.clientId))
        return unusable(u"id_token audience"_s);
    if (claims.value(u"nonce"_s).toString().toUtf8() != nonce)
        return unusable(u"id_token of another sign-in"_s);
    if (isUnconfirmed(claims))
        return unusable(u"email address not confirmed"_s);
    const qint64 ahead = now.toSecsSinceEpoch() - secondsIn(claims.value(u"iat"_s), now.toSecsSinceEpoch());
    if (std::abs(ahead) > tolerance || secondsIn(claims.value(u"exp"_s), 0) + tolerance < now.toSecsSinceEpoch())
        return wrongClock(ahead);
    return checked({.sub = claims.value(u"sub"_s).toString(),
                    .email = claims.value(u"email"_s).toString(),
                    .name = claims.value(u"name"_s).toString(),
                    .photoUrl = claims.value(u"picture"_s).toString(),
                    .domain = claims.value(u"hd"_s).toString()});
}

Result<Identity> identityFromUserinfo(const QByteArray& json) {
    const QJsonObject object = jsonIn(json).object();
    if (isUnconfirmed(object))
        return unusable(u"email address not confirmed"_s);
    const QString sub = object.value(u"sub"_s).toString();
    return checked({.sub = sub.isEmpty() ? object.value(u"id"_s).toString() : sub,
                    .email = object.value(u"email"_s).toString(),
                    .name = object.value(u"name"_s).toString(),
                    .photoUrl = object.value(u"picture"_s).toString(),
                    .domain = object.value(u"hd"_s).toString()});
}

} // namespace vtrack
