// SPDX-License-Identifier: GPL-3.0-or-later
// The Google client file.
// Covers: services/google/client_secrets.cpp
// Covers: services/network/safe_address.cpp
#include "client_secrets.h"
#include "fuzz.h"
#include "safe_address.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

namespace {

QByteArray written(const ClientSecrets& secrets) {
    QJsonArray redirects;
    for (const QUrl& redirect : secrets.redirectUris)
        redirects += redirect.toString(QUrl::FullyEncoded);
    const bool isWeb = secrets.type == ClientSecrets::Type::Web;
    const QJsonObject fields{{u"client_id"_s, secrets.clientId},
                             {u"client_secret"_s, QString::fromUtf8(secrets.clientSecret.reveal())},
                             {u"auth_uri"_s, secrets.authUri.toString(QUrl::FullyEncoded)},
                             {u"token_uri"_s, secrets.tokenUri.toString(QUrl::FullyEncoded)},
                             {u"redirect_uris"_s, redirects}};
    return QJsonDocument(QJsonObject{{isWeb ? u"web"_s : u"installed"_s, fields}}).toJson();
}

void checkRedirect(const QUrl& url) {
    holds(url.scheme() == u"http" && (url.host() == u"localhost" || url.host() == u"127.0.0.1"));
    holds(url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment());
}

} // namespace

void run(const QByteArray& input) {
    const auto secrets = parseClientSecrets(input);
    if (!secrets) {
        checkError(secrets.error());
        return holds(secrets.error().kind == ErrorKind::BadInput);
    }
    holds(!secrets->clientId.isEmpty() && !secrets->clientSecret.isEmpty());
    for (const QUrl& url : {secrets->authUri, secrets->tokenUri, secrets->revokeUri()})
        holds(isSafeAddress(url));
    for (const QUrl& url : secrets->redirectUris)
        checkRedirect(url);
    if (secrets->type == ClientSecrets::Type::Web)
        holds(secrets->redirectUris.contains(secrets->redirectFor(u"oauth/callback"_s)));

    const auto again = parseClientSecrets(written(*secrets));
    holds(again && written(*again) == written(*secrets));
}

} // namespace vtrack::fuzz
