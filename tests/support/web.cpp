// SPDX-License-Identifier: GPL-3.0-or-later
#include "web.h"

#include <QJsonDocument>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

QByteArray encoded(const QList<std::pair<QString, QString>>& values) {
    QByteArrayList pairs;
    for (const auto& [name, value] : values)
        pairs.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return pairs.join('&');
}

QByteArray onTheWire(const WebRequest& request) {
    const QByteArray target = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    QByteArray text = request.method + ' ' + (target.startsWith('/') ? target : '/' + target) + " HTTP/1.1\r\n";
    auto headers = request.headers;
    if (!headers.contains("Host"_ba))
        headers.insert("Host"_ba, request.url.host().toLatin1() + ':' + QByteArray::number(request.url.port(80)));
    headers.insert("Connection"_ba, "close"_ba);
    headers.insert("Content-Length"_ba, QByteArray::number(request.body.size()));
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        text += header.key() + ": " + header.value() + "\r\n";
    return text + "\r\n" + request.body;
}

bool readHead(QTcpSocket& socket, int timeoutMs, WebAnswer& answer) {
    const auto nextLine = [&](QByteArray& line) {
        while (!socket.canReadLine()) {
            if (!socket.waitForReadyRead(timeoutMs))
                return false;
        }
        line = socket.readLine().trimmed();
        return true;
    };
    QByteArray line;
    if (!nextLine(line))
        return false;
    answer.status = line.split(' ').value(1).toInt();
    while (nextLine(line)) {
        if (line.isEmpty())
            return true;
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return false;
}

} // namespace

QJsonObject WebAnswer::json() const {
    return QJsonDocument::fromJson(body).object();
}

WebAnswer fetch(const WebRequest& request) {
    QTcpSocket socket;
    WebAnswer answer;
    socket.connectToHost(request.url.host(), static_cast<quint16>(request.url.port(80)));
    if (!socket.waitForConnected(request.timeoutMs))
        return answer;
    socket.write(onTheWire(request));
    if (!readHead(socket, request.timeoutMs, answer))
        return answer;
    const qint64 promised = answer.headers.value("content-length"_ba).toLongLong();
    const qint64 wanted = request.readAtMost < 0 ? promised : std::min(promised, request.readAtMost);
    answer.body = socket.readAll();
    while (answer.body.size() < wanted && socket.waitForReadyRead(request.timeoutMs))
        answer.body += socket.readAll();
    answer.body += socket.readAll();
    answer.complete = answer.body.size() == promised;
    socket.abort();
    return answer;
}

WebAnswer get(const QUrl& url, const QByteArray& bearer, const QHash<QByteArray, QByteArray>& headers) {
    WebRequest request{.url = url, .headers = headers};
    if (!bearer.isEmpty())
        request.headers.insert("Authorization"_ba, "Bearer " + bearer);
    return fetch(request);
}

WebAnswer postForm(const QUrl& url, const QList<std::pair<QString, QString>>& values) {
    return fetch({.method = "POST"_ba,
                  .url = url,
                  .headers = {{"Content-Type"_ba, "application/x-www-form-urlencoded"_ba}},
                  .body = encoded(values)});
}

QUrl withQuery(const QUrl& url, const QList<std::pair<QString, QString>>& values) {
    return QUrl::fromEncoded(url.toEncoded() + '?' + encoded(values), QUrl::StrictMode);
}

} // namespace vtrack::test
