// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

const QString readsAll = u"https://www.googleapis.com/auth/drive.readonly"_s;

Google makeGoogle(const World& world) {
    return {makeClient(Client::Type::Installed, world), Authorization::Consent::Auto, world};
}

} // namespace

InProcess::InProcess(const QJsonObject& seed, std::function<QDateTime()> now, quint64 chance)
    : m_google(makeGoogle(repeatableWorld(std::move(now), chance))) {
    m_google.setApi(u"http://127.0.0.1"_s);
    if (const Result<void> planted = m_google.plant(seed); !planted)
        qFatal("%s %s", qUtf8Printable(planted.error().sentence), qUtf8Printable(planted.error().detail));
}

http::Response InProcess::answer(const http::Request& request) {
    std::optional<http::Response> answered;
    m_google.answer(request, [&answered](http::Response response) { answered = std::move(response); });
    Q_ASSERT(answered); // Nothing here answers later: checksums are computed at once.
    return std::move(*answered);
}

QJsonObject InProcess::control(const QString& command, const QJsonValue& body) {
    return QJsonDocument::fromJson(m_google.control().pull(command, body).body).object();
}

QJsonValue InProcess::look(const QString& what) {
    const QJsonDocument document = QJsonDocument::fromJson(answer(get(u"/_sandbox/"_s + what)).body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QByteArray InProcess::accessToken(int user) {
    return m_google.tokens().issueAccessToken({user, {readsAll}}, {});
}

http::Request InProcess::get(const QString& target, const QByteArray& bearer) {
    QByteArray head = "GET " + target.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!bearer.isEmpty())
        head += "Authorization: Bearer " + bearer + "\r\n";
    return http::parseHead(head).value_or(http::Request{});
}

} // namespace vtrack::sandbox
