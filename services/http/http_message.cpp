// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_message.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::http {

namespace {

QString decoded(QByteArray text) {
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

QByteArray reasonPhrase(int status) {
    static const QHash<int, QByteArray> phrases{{200, "OK"_ba},
                                                {204, "No Content"_ba},
                                                {206, "Partial Content"_ba},
                                                {302, "Found"_ba},
                                                {400, "Bad Request"_ba},
                                                {401, "Unauthorized"_ba},
                                                {403, "Forbidden"_ba},
                                                {404, "Not Found"_ba},
                                                {405, "Method Not Allowed"_ba},
                                                {413, "Too Large"_ba},
                                                {416, "Range Not Satisfiable"_ba},
                                                {429, "Too Many Requests"_ba},
                                                {431, "Header Too Large"_ba},
                                                {500, "Internal Server Error"_ba},
                                                {502, "Bad Gateway"_ba},
                                                {503, "Service Unavailable"_ba},
                                                {504, "Gateway Timeout"_ba}};
    return phrases.value(status, "Answer"_ba);
}

} // namespace

Form parseForm(const QByteArray& encoded) {
    Form form;
    for (const QByteArray& pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.first(equals);
        form.insert(decoded(name), equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
    return form;
}

bool Request::keepAlive() const {
    return header("connection"_ba).toLower() != "close";
}

std::expected<Request, int> parseHead(const QByteArray& head) {
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !start.last().startsWith("HTTP/1."))
        return std::unexpected(400);
    Request request;
    request.method = start.first();
    QByteArray target = start.at(1);
    if (target.startsWith("http://")) // A proxy is asked with the whole address.
        target = target.mid(qMax(target.indexOf('/', 7), qsizetype(7)));
    const qsizetype mark = target.indexOf('?');
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(mark < 0 ? target : target.first(mark)));
    if (mark >= 0)
        request.rawQuery = target.mid(mark + 1);
    request.query = parseForm(request.rawQuery);
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        else if (!line.trimmed().isEmpty())
            return std::unexpected(400);
    }
    return request;
}

void Response::endAfter(qint64 bytes) {
    if (stream)
        stream->size = std::min(stream->size, bytes);
    else
        body.truncate(bytes);
}

QByteArray bodyPiece(const Response& response, qint64 offset, qint64 size) {
    QByteArray piece = response.stream ? response.stream->read(offset, size) : response.body.mid(offset, size);
    if (response.delivery.wrongBytes && size > 0)
        piece[size / 2] = static_cast<char>(~piece.at(size / 2));
    return piece;
}

Response jsonResponse(const QJsonObject& object, int status) {
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Response htmlResponse(const QString& html, int status) {
    return {.status = status,
            .contentType = "text/html; charset=utf-8"_ba,
            .headers = {{"X-Frame-Options"_ba, "DENY"_ba}},
            .body = html.toUtf8()};
}

Response redirectResponse(const QByteArray& location) {
    return {.status = 302, .contentType = "text/html; charset=utf-8"_ba, .headers = {{"Location"_ba, location}}};
}

QByteArray wireHead(const Response& response, bool keepAlive) {
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    const auto add = [&head](const QByteArray& name, const QByteArray& value) {
        head += name + ": " + value + "\r\n";
    };
    add("Content-Type"_ba, response.contentType);
    if (response.delivery.chunked)
        add("Transfer-Encoding"_ba, "chunked"_ba);
    else
        add("Content-Length"_ba, QByteArray::number(response.bodySize() + response.delivery.lengthLie));
    add("Date"_ba,
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1());
    add("Cache-Control"_ba, "no-cache, no-store, max-age=0, must-revalidate"_ba);
    add("Server"_ba, "vtrack-sandbox-drive"_ba);
    for (const auto& [name, value] : response.headers)
        add(name, value);
    add("Connection"_ba, keepAlive ? "keep-alive"_ba : "close"_ba);
    return head + "\r\n";
}

} // namespace vtrack::http
