// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_drive.h"

#include "web.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

constexpr int patienceMs = 120'000;
constexpr auto redirect = u"http://127.0.0.1:9/callback";

QJsonValue readJson(const QByteArray& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QByteArray writeJson(const QJsonValue& value) {
    return (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject())).toJson();
}

} // namespace

SandboxDrive::SandboxDrive(const QStringList& flags, const QJsonObject& seed) {
    QStringList arguments{u"--port"_s,        u"0"_s,
                          u"--client-file"_s, clientFile(),
                          u"--parent-pid"_s,  QString::number(QCoreApplication::applicationPid())};
    if (!seed.isEmpty()) {
        QFile file(m_folder.filePath(u"seed.json"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(writeJson(seed));
        arguments << u"--seed"_s << file.fileName();
    }
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QDir(qEnvironmentVariable("VTRACK_BIN")).filePath(u"vtrack-sandbox-drive"_s), arguments + flags);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patienceMs))
            qFatal("The sample Google did not start: %s", qUtf8Printable(m_process.errorString()));
    }
    m_ready = readJson(m_process.readLine()).toObject();
}

SandboxDrive::~SandboxDrive() {
    stop();
}

QJsonObject SandboxDrive::control(const QString& command, const QJsonObject& body) const {
    const WebAnswer answer =
        fetch({.method = "POST"_ba, .url = url(u"/_sandbox/"_s + command), .body = writeJson(body)});
    if (answer.status >= 400) // A lever that did not move makes a test that cannot fail.
        qFatal("The lever %s was refused: %s", qUtf8Printable(command), answer.body.constData());
    return answer.json();
}

void SandboxDrive::setFaults(const QJsonArray& rules) const {
    const WebAnswer answer = fetch({.method = "POST"_ba, .url = url(u"/_sandbox/faults"_s), .body = writeJson(rules)});
    if (answer.status != 200)
        qFatal("The fault rules were refused: %s", answer.body.constData());
}

void SandboxDrive::setFault(const QJsonObject& match, const QJsonObject& doWhat, int times) const {
    setFaults({QJsonObject{{u"match"_s, match}, {u"do"_s, doWhat}, {u"times"_s, times}}});
}

QJsonArray SandboxDrive::files() const {
    return readJson(get(url(u"/_sandbox/files"_s)).body).toArray();
}

QJsonObject SandboxDrive::file(const QString& path) const {
    for (const QJsonValue entry : files()) {
        if (entry[u"path"].toString() == path)
            return entry.toObject();
    }
    return {};
}

QJsonObject SandboxDrive::counters() const {
    return get(url(u"/_sandbox/counters"_s)).json();
}

QStringList SandboxDrive::secrets() const {
    const QJsonObject object = get(url(u"/_sandbox/secrets"_s)).json();
    QStringList all{object.value(u"client_secret"_s).toString()};
    for (const QString& kind : {u"codes"_s, u"access_tokens"_s, u"refresh_tokens"_s}) {
        for (const QJsonValue secret : object.value(kind).toArray())
            all.append(secret.toString());
    }
    return all;
}

QJsonObject SandboxDrive::signIn(const QString& scope) const {
    QFile file(clientFile());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The sample Google wrote no client file.");
    const QJsonObject root = readJson(file.readAll()).toObject();
    const QJsonObject client = root.begin().value().toObject();
    const QString redirectUri =
        root.contains(u"web"_s) ? client.value(u"redirect_uris"_s)[0].toString() : QString::fromUtf16(redirect);
    const QString id = client.value(u"client_id"_s).toString();
    const WebAnswer authorization = get(withQuery(url(u"/o/oauth2/auth"_s), {{u"client_id"_s, id},
                                                                             {u"redirect_uri"_s, redirectUri},
                                                                             {u"response_type"_s, u"code"_s},
                                                                             {u"access_type"_s, u"offline"_s},
                                                                             {u"prompt"_s, u"consent"_s},
                                                                             {u"scope"_s, scope}}));
    const QUrlQuery answer(QUrl::fromEncoded(authorization.headers.value("location"_ba)));
    return postForm(url(u"/token"_s), {{u"grant_type"_s, u"authorization_code"_s},
                                       {u"code"_s, answer.queryItemValue(u"code"_s, QUrl::FullyDecoded)},
                                       {u"redirect_uri"_s, redirectUri},
                                       {u"client_id"_s, id},
                                       {u"client_secret"_s, client.value(u"client_secret"_s).toString()}})
        .json();
}

QByteArray SandboxDrive::accessToken() const {
    return signIn().value(u"access_token"_s).toString().toLatin1();
}

int SandboxDrive::stop() {
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitCode();
#ifdef Q_OS_WIN // terminate() asks windows, and it has none.
    m_process.kill();
    m_process.waitForFinished(patienceMs);
    return 0;
#endif
    m_process.terminate();
    if (m_process.waitForFinished(patienceMs))
        return m_process.exitCode();
    m_process.kill();
    m_process.waitForFinished();
    return -1;
}

} // namespace vtrack::test
