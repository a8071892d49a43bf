// SPDX-License-Identifier: GPL-3.0-or-later
// Who signed in: the input is an id_token, or the claims of one when it begins with "{"; also the answer of the
// userinfo endpoint.
// Covers: services/google/identity.cpp
#include "fuzz.h"
#include "identity.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

void checkIdentity(const Result<Identity>& identity) {
    constexpr qsizetype longest = 1'000;
    if (!identity)
        return checkError(identity.error());
    holds(!identity->sub.isEmpty() && !identity->email.isEmpty() && !identity->name.isEmpty());
    for (const QString& text : {identity->sub, identity->email, identity->name, identity->photoUrl})
        holds(text.size() <= longest);
}

} // namespace

void run(const QByteArray& input) {
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'750'000'000, Qt::UTC);
    const ClientSecrets client{.clientId = u"a-client"_s,
                               .clientSecret = {},
                               .authUri = QUrl(u"https://accounts.google.com/o/oauth2/auth"_s),
                               .tokenUri = {},
                               .redirectUris = {}};
    const bool isClaims = input.startsWith('{');
    const auto identity =
        identityFromIdToken(isClaims ? "e30." + input.toBase64(encoding) + ".c2ln" : input, client, {}, now);
    checkIdentity(identity);
    if (identity && isClaims) {
        const QJsonObject claims = QJsonDocument::fromJson(input).object();
        holds(claims.value(u"exp"_s).toDouble() >= 1'750'000'000.0 - 600);
        holds(claims.value(u"iss"_s).toString().endsWith(u"accounts.google.com"_s));
        holds(QJsonDocument(QJsonObject{{u"aud"_s, claims.value(u"aud"_s)}}).toJson().contains("\"a-client\""));
    }
    checkIdentity(identityFromUserinfo(input));
}

} // namespace vtrack::fuzz
