// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_message.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>
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
                                                {409, "Conflict"_ba},
                                                {415, "Unsupported Media Type"_ba},
                                                {421, "Misdirected Request"_ba},
                                                {507, "Insufficient Storage"_ba},
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

/// What decides where a request ends, who sent it and whom it is for must not be said twice.
bool mayStandOnce(const QByteArray& name) {
    static const QSet<QByteArray> names{"host"_ba, "content-length"_ba, "transfer-encoding"_ba, "authorization"_ba,
                                        "origin"_ba};
    return names.contains(name);
}

bool hasControl(const QByteArray& text) {
    return std::ranges::any_of(text, [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7F; });
}

/// The host of a whole address, as a proxy is asked with; the target keeps the rest.
std::optional<QByteArray> takeAuthority(QByteArray& target) {
    constexpr qsizetype scheme = 7;
    if (target.first(std::min(target.size(), scheme)).toLower() != "http://")
        return {};
    const auto end = std::find_if(target.cbegin() + scheme, target.cend(), [](char c) { return c == '/' || c == '?'; });
    const QByteArray authority(target.cbegin() + scheme, end - target.cbegin() - scheme);
    target.remove(0, end - target.cbegin());
    if (!target.startsWith('/'))
        target.prepend('/');
    return authority;
}

/// Hexadecimal digits only (RFC 9112, 7.1); QByteArray also reads a sign, spaces and 0x.
std::optional<qint64> chunkSize(const QByteArray& digits) {
    bool isNumber = false;
    const qint64 size = digits.toLongLong(&isNumber, 16);
    const bool isPlain = std::ranges::all_of(
        digits, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
    return isNumber && isPlain ? std::optional(size) : std::nullopt;
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
    const QByteArray wish = header("connection"_ba).toLower();
    return isHttp10 ? wish == "keep-alive" : wish != "close";
}

std::expected<Request, int> parseHead(const QByteArray& head) {
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !start.last().startsWith("HTTP/1."))
        return std::unexpected(400);
    Request request;
    request.isHttp10 = start.last() == "HTTP/1.0";
    request.method = start.first();
    QByteArray target = start.at(1);
    const std::optional<QByteArray> authority = takeAuthority(target);
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = QByteArray::fromPercentEncoding(mark < 0 ? target : target.first(mark));
    if (hasControl(path))
        return std::unexpected(400);
    request.path = QString::fromUtf8(path);
    if (mark >= 0)
        request.rawQuery = target.mid(mark + 1);
    request.query = parseForm(request.rawQuery);
    for (const QByteArray& line : lines.mid(1)) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(std::max(colon, qsizetype(0))).toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name.isEmpty() || name.contains(' ') || name.contains('\t') || hasControl(name) || hasControl(value) ||
            (mayStandOnce(name) && request.headers.contains(name)))
            return std::unexpected(400);
        request.headers.insert(name, value);
    }
    if (authority)
        request.headers.insert("host"_ba, *authority);
    // Two lengths are how requests are smuggled (RFC 9112, 6.1).
    if (request.headers.contains("transfer-encoding"_ba) && request.headers.contains("content-length"_ba))
        return std::unexpected(400);
    return request;
}

std::expected<BodyForm, int> bodyForm(const Request& request) {
    const QByteArray length = request.header("content-length"_ba);
    bool isNumber = length.isEmpty();
    BodyForm form{.isChunked = request.headers.contains("transfer-encoding"_ba),
                  .size = isNumber ? 0 : length.toLongLong(&isNumber)};
    const bool isPlain = std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
    const bool isKnown = !form.isChunked || request.header("transfer-encoding"_ba).toLower() == "chunked";
    if (!isNumber || !isPlain || !isKnown)
        return std::unexpected(400);
    return form;
}

std::expected<bool, int> takeChunks(QByteArray& arrived, QByteArray& body, qint64 largest) {
    constexpr qsizetype longestLine = 1024;
    for (;;) {
        const qsizetype line = arrived.first(std::min(arrived.size(), longestLine)).indexOf("\r\n");
        if (line < 0 && arrived.size() < longestLine)
            return false;
        const auto size = chunkSize(arrived.first(std::max(line, qsizetype(0))).split(';').first());
        if (!size)
            return std::unexpected(400);
        if (*size > largest - body.size())
            return std::unexpected(413);
        const qsizetype end = line + 2 + *size;
        if (arrived.size() < end + 2)
            return false;
        if (QByteArrayView(arrived).sliced(end, 2) != "\r\n")
            return std::unexpected(400);
        body.append(QByteArrayView(arrived).sliced(line + 2, *size));
        arrived.remove(0, end + 2);
        if (*size == 0)
            return true;
    }
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

QByteArray wireHead(const Response& response, bool keepAlive, const QByteArray& server, bool mayChunk) {
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    const auto add = [&head](const QByteArray& name, const QByteArray& value) {
        head += name + ": " + value + "\r\n";
    };
    const bool hasContent = response.status != 204; // RFC 9110, 8.6.
    if (hasContent)
        add("Content-Type"_ba, response.contentType);
    if (hasContent && mayChunk && (response.delivery.chunked || response.live))
        add("Transfer-Encoding"_ba, "chunked"_ba);
    else if (hasContent && !response.live)
        add("Content-Length"_ba, QByteArray::number(response.bodySize() + response.delivery.lengthLie));
    add("Date"_ba,
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1());
    add("Cache-Control"_ba, "no-cache, no-store, max-age=0, must-revalidate"_ba);
    if (!server.isEmpty())
        add("Server"_ba, server);
    for (const auto& [name, value] : response.headers)
        add(name, value);
    add("Connection"_ba, keepAlive ? "keep-alive"_ba : "close"_ba);
    return head + "\r\n";
}

} // namespace vtrack::http
