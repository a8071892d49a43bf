// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_token.h"

#include "base64.h"
#include "bounded_json.h"
#include "jwt.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <optional>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr auto issuer = "vtrack-background-service"_L1;
constexpr auto tokenType = "session"_L1;
constexpr auto algorithm = "HS256"_L1;
constexpr qsizetype largestToken =
    64 * 1024;                           // Three texts of 1,000 characters (boundedName()), six bytes each in JSON.
constexpr qsizetype smallestSecret = 32; // RFC 7518, section 3.2.

std::optional<QJsonObject> decode(const QByteArray& part) {
    const auto text = decodeBase64(part, base64Url);
    const QJsonDocument document = jsonIn(text.value_or(QByteArray()));
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QByteArray sign(const QByteArray& headerAndPayload, const Secret& secret) {
    return QMessageAuthenticationCode::hash(headerAndPayload, secret.reveal(), QCryptographicHash::Sha256);
}

std::unexpected<Error> signedOut(const QString& detail) {
    return std::unexpected(Error{
        .kind = ErrorKind::AuthExpired,
        .sentence = QCoreApplication::translate(
            "SessionToken", "Your sign-in has ended. Sign in again with Google; footage already here is not affected."),
        .detail = detail,
        .action = Action::CompleteGmailAuthFirst});
}

/// A JWT "NumericDate" as a time; invalid unless it is a number within the years 1970 to 9999.
QDateTime timeOf(const QJsonValue& value) {
    const double seconds = value.toDouble(-1);
    return seconds >= 0 && seconds < 253'402'300'800.0 ? QDateTime::fromSecsSinceEpoch(qint64(seconds), Qt::UTC)
                                                       : QDateTime();
}

} // namespace

Result<Secret> issueSessionToken(const SessionClaims& claims, const Secret& secret, const Clock& clock,
                                 std::chrono::minutes life) {
    if (claims.userEmail.isEmpty())
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "SessionToken", "Google returned no e-mail address, so the sign-in failed. Sign in again."));
    if (secret.reveal().size() < smallestSecret)
        return failure(ErrorKind::Internal,
                       QCoreApplication::translate("SessionToken", "The sign-in could not be completed. Restart the "
                                                                   "program and sign in again."),
                       u"session secret too short"_s);
    const qint64 now = clock.now().toSecsSinceEpoch();
    const QByteArray content =
        jwtContent({{u"alg"_s, algorithm}}, {
                                                {u"user_email"_s, claims.userEmail},
                                                {u"user_name"_s, claims.userName},
                                                {u"photo_url"_s, claims.photoUrl},
                                                {u"exp"_s, now + std::chrono::seconds(life).count()},
                                                {u"iat"_s, now},
                                                {u"iss"_s, issuer},
                                                {u"type"_s, tokenType},
                                            });
    return Secret(signedJwt(content, sign(content, secret)));
}

Result<VerifiedSession> verifySessionToken(const Secret& token, const Secret& secret, const Clock& clock) {
    const QByteArray& text = token.reveal();
    if (text.isEmpty() || text.size() > largestToken)
        return signedOut(u"session token of %1 bytes"_s.arg(text.size()));
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3)
        return signedOut(u"session token is not a JWT"_s);
    if (secret.reveal().size() < smallestSecret)
        return signedOut(u"session secret too short"_s);
    const auto signature = decodeBase64(parts[2], base64Url);
    if (!signature || !equalInConstantTime(*signature, sign(parts[0] + '.' + parts[1], secret)))
        return signedOut(u"session token: wrong signature"_s);
    const auto header = decode(parts[0]);
    if (!header || header->value(u"alg") != algorithm || header->contains(u"crit"))
        return signedOut(u"session token: not plain HS256"_s);
    const auto payload = decode(parts[1]);
    if (!payload || payload->value(u"iss") != issuer || payload->value(u"type") != tokenType)
        return signedOut(u"session token: another issuer or type"_s);
    VerifiedSession session{
        .claims = {.userEmail = payload->value(u"user_email").toString(),
                   .userName = payload->value(u"user_name").toString(),
                   .photoUrl = payload->value(u"photo_url").toString()},
        .issued = timeOf(payload->value(u"iat")),
        .expires = timeOf(payload->value(u"exp")),
    };
    if (session.claims.userEmail.isEmpty() || !session.issued.isValid() || !session.expires.isValid())
        return signedOut(u"session token: claims missing"_s);
    if (session.expires <= clock.now())
        return signedOut(u"session token: expired %1"_s.arg(toIsoUtc(session.expires)));
    return session;
}

} // namespace vtrack
