// SPDX-License-Identifier: GPL-3.0-or-later
#include "client_secrets.h"

#include "atomic_file.h"
#include "bounded_json.h"
#include "google_hosts.h"
#include "safe_address.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ClientSecrets)
};

std::unexpected<Error> bad(const QString& sentence) {
    return failure(ErrorKind::BadInput, sentence + u' ' + Texts::tr("Ask your administrator for the right file."));
}

Result<QString> textField(const QJsonObject& object, const QString& name) {
    const auto value = boundedText(object, name);
    if (!value)
        return bad(Texts::tr("The Google client file has no “%1”.").arg(name));
    return *value;
}

/// What instructions and samples have in place of a value.
bool isPlaceholder(const QString& value) {
    static const QRegularExpression marks(u"[<>{}\\s…]|\\.\\.\\.|your[-_ ]|placeholder|changeme|x{8}"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return marks.match(value).hasMatch();
}

/// A text that only Google can have made.
Result<QString> secretField(const QJsonObject& object, const QString& name) {
    const auto value = textField(object, name);
    if (value && isPlaceholder(*value))
        return bad(
            Texts::tr("The “%1” of the Google client file is only a placeholder: it was never filled in.").arg(name));
    return value;
}

Result<QUrl> addressField(const QJsonObject& object, const QString& name) {
    const auto text = textField(object, name);
    if (!text)
        return std::unexpected(text.error());
    QUrl url(*text, QUrl::StrictMode);
    if (!isSafeAddress(url))
        return bad(
            Texts::tr("The “%1” of the Google client file is not a safe address: it must begin with https.").arg(name));
    return url;
}

/// Where the browser may be sent back to: plain http to 127.0.0.1, the one address we listen on, without a query or a
/// user name.
bool leadsBackHere(const QUrl& url) {
    const bool here = url.host() == u"localhost"_s || url.host() == u"127.0.0.1"_s;
    return url.isValid() && url.scheme() == u"http"_s && here && url.port(80) != 0 && !url.hasQuery() &&
           !url.hasFragment() && url.userInfo().isEmpty();
}

Result<QList<QUrl>> redirects(const QJsonObject& object, ClientSecrets::Type type) {
    QList<QUrl> urls;
    for (const QJsonValue& value : object.value(u"redirect_uris"_s).toArray()) {
        const QUrl url(value.toString(), QUrl::StrictMode);
        if (leadsBackHere(url))
            urls += url;
    }
    if (urls.isEmpty() && type == ClientSecrets::Type::Web)
        return bad(Texts::tr("The Google client file has no redirect address on this computer (such as "
                             "http://localhost:8080/api/cloud/oauth/callback)."));
    return urls;
}

Error notGoogles(const QStringList& hosts) {
    return {.kind = ErrorKind::BadInput,
            .sentence =
                Texts::tr("Sign-ins with this client file go to %1, which is not Google. Whoever runs it can read "
                          "all that you allow. Ask your administrator whether this is right. Nothing has changed.")
                    .arg(hosts.join(u", "_s)),
            .action = Action::AskAdministrator};
}

} // namespace

QUrl ClientSecrets::revokeUri() const {
    if (isGoogles(tokenUri))
        return QUrl(u"https://oauth2.googleapis.com/revoke"_s);
    return tokenUri.resolved(QUrl(u"/revoke"_s));
}

QStringList ClientSecrets::otherHosts() const {
    QStringList hosts;
    for (const QUrl& url : {authUri, tokenUri}) {
        if (isElsewhere(url))
            hosts += url.host(QUrl::FullyEncoded); // A foreign letter must not look like one of Google's.
    }
    hosts.removeDuplicates();
    return hosts;
}

QUrl ClientSecrets::redirectFor(const QString& pathEnd) const {
    const auto found = std::ranges::find_if(redirectUris, [&](const QUrl& u) { return u.path().endsWith(pathEnd); });
    return found != redirectUris.end() ? *found : redirectUris.value(0);
}

Result<ClientSecrets> parseClientSecrets(const QByteArray& json) {
    QJsonParseError fault;
    const QJsonDocument document = jsonIn(json, &fault);
    if (!document.isObject())
        return bad(Texts::tr("This is not a Google client file: it is not in JSON form."));
    ClientSecrets secrets;
    const QJsonObject root = document.object();
    secrets.type = root.contains(u"web"_s) ? ClientSecrets::Type::Web : ClientSecrets::Type::Installed;
    const QJsonObject object =
        root.value(secrets.type == ClientSecrets::Type::Web ? u"web"_s : u"installed"_s).toObject();
    if (object.isEmpty())
        return bad(Texts::tr("This is not a Google client file: it has neither an “installed” nor a “web” part."));

    const auto clientId = secretField(object, u"client_id"_s);
    const auto clientSecret = secretField(object, u"client_secret"_s);
    const auto authUri = addressField(object, u"auth_uri"_s);
    const auto tokenUri = addressField(object, u"token_uri"_s);
    const auto redirectUris = redirects(object, secrets.type);
    if (!clientId)
        return std::unexpected(clientId.error());
    if (!clientSecret)
        return std::unexpected(clientSecret.error());
    if (!authUri)
        return std::unexpected(authUri.error());
    if (!tokenUri)
        return std::unexpected(tokenUri.error());
    if (!redirectUris)
        return std::unexpected(redirectUris.error());
    secrets.clientId = *clientId;
    secrets.clientSecret = Secret(clientSecret->toUtf8());
    secrets.authUri = *authUri;
    secrets.tokenUri = *tokenUri;
    secrets.redirectUris = *redirectUris;
    return secrets;
}

Result<ClientSecrets> importClientFile(const QString& path, const QString& target, OtherHosts other) {
    const auto content = readSmallFile(path);
    if (!content)
        return std::unexpected(content.error());
    auto secrets = parseClientSecrets(*content);
    if (!secrets)
        return secrets;
    if (const QStringList hosts = secrets->otherHosts(); !hosts.isEmpty() && other == OtherHosts::Refuse)
        return std::unexpected(notGoogles(hosts));
    if (QFileInfo(path) != QFileInfo(target)) {
        if (auto written = writePrivateFile(target, *content); !written)
            return std::unexpected(written.error());
    }
    return secrets;
}

bool isOfAnotherClient(const QString& path, const QString& target) {
    const auto given = storedClientSecrets(path);
    const auto known = storedClientSecrets(target);
    return given && known && given->clientId != known->clientId;
}

Result<ClientSecrets> storedClientSecrets(const QString& target) {
    if (!QFileInfo::exists(target))
        return std::unexpected(
            Error{.kind = ErrorKind::BadInput,
                  .sentence = Texts::tr("No Google client file has been imported yet. Import the one "
                                        "your administrator made."),
                  .action = Action::ImportClientFile});
    const auto content = readSmallFile(target);
    if (!content)
        return std::unexpected(content.error());
    return parseClientSecrets(*content);
}

} // namespace vtrack
