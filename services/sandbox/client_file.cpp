// SPDX-License-Identifier: GPL-3.0-or-later
#include "client_file.h"

#include "atomic_file.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

QString typeName(Client::Type type) {
    return type == Client::Type::Web ? u"web"_s : u"installed"_s;
}

const QString project = u"vtrack-sandbox"_s;

/// Whether a client file was written by this program, whose addresses are all on this computer.
bool isOurs(const QByteArray& file) {
    const QJsonObject root = QJsonDocument::fromJson(file).object();
    const QJsonObject known = root.value(root.contains(u"web"_s) ? u"web"_s : u"installed"_s).toObject();
    const auto isHere = [&](const QString& name) {
        return QUrl(known.value(name).toString()).host() == u"127.0.0.1"_s;
    };
    return known.value(u"project_id"_s).toString() == project && isHere(u"auth_uri"_s) && isHere(u"token_uri"_s);
}

QStringList usualRedirects(Client::Type type) {
    if (type == Client::Type::Web)
        return {u"http://localhost:8080/api/cloud/oauth/callback"_s, // The guide's two, and rclone's.
                u"http://localhost:8080/api/cloud/gmail-callback"_s, u"http://127.0.0.1:53682/"_s};
    return {u"http://localhost"_s};
}

} // namespace

bool Client::acceptsRedirect(const QString& uri) const {
    if (type == Type::Web)
        return redirectUris.contains(uri);
    const QUrl url(uri, QUrl::StrictMode);
    static const QStringList loopback{u"127.0.0.1"_s, u"localhost"_s, u"::1"_s};
    return url.isValid() && url.scheme() == u"http" && loopback.contains(url.host()) && !url.hasFragment() &&
           url.userInfo().isEmpty();
}

Client makeClient(Client::Type type, const World& world) {
    const auto project = qFromBigEndian<quint32>(world.randomText(4).constData()) % 100'000'000;
    return {.type = type,
            .id = u"%1-%2.apps.googleusercontent.com"_s.arg(project).arg(
                QString::fromLatin1(world.randomText(32)).toLower()),
            .secret = u"GOCSPX-"_s + QString::fromLatin1(world.randomText(28)),
            .redirectUris = usualRedirects(type)};
}

Client loadOrMakeClient(const QString& file, Client::Type type, const World& world) {
    Client client = makeClient(type, world);
    const Result<QByteArray> bytes = file.isEmpty() ? QByteArray() : readSmallFile(file);
    if (!bytes)
        return client;
    const QJsonObject known = QJsonDocument::fromJson(*bytes).object().value(typeName(type)).toObject();
    const QString id = known.value(u"client_id"_s).toString();
    const QString secret = known.value(u"client_secret"_s).toString();
    if (!id.isEmpty() && !secret.isEmpty()) {
        client.id = id;
        client.secret = secret;
    }
    const QJsonArray redirects = known.value(u"redirect_uris"_s).toArray();
    if (!redirects.isEmpty()) {
        client.redirectUris.clear();
        for (const auto& uri : redirects)
            client.redirectUris.append(uri.toString());
    }
    return client;
}

Result<void> saveClient(const QString& file, const Client& client, const QString& api) {
    if (QFileInfo::exists(file)) {
        const Result<QByteArray> before = readSmallFile(file);
        if (!before)
            return std::unexpected(before.error());
        if (!before->isEmpty() && !isOurs(*before))
            return failure(ErrorKind::BadInput, u"“%1” was not written by the sample Drive, so it was left as it is. "
                                                "Choose another file with --client-file."_s.arg(file));
    }
    const QJsonObject known{{u"client_id"_s, client.id},
                            {u"project_id"_s, project},
                            {u"auth_uri"_s, api + u"/o/oauth2/auth"_s},
                            {u"token_uri"_s, api + u"/token"_s},
                            {u"auth_provider_x509_cert_url"_s, api + u"/oauth2/v3/certs"_s},
                            {u"client_secret"_s, client.secret},
                            {u"redirect_uris"_s, QJsonArray::fromStringList(client.redirectUris)}};
    return writePrivateFile(file, QJsonDocument(QJsonObject{{typeName(client.type), known}}).toJson());
}

} // namespace vtrack::sandbox
