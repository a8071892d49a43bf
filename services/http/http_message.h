// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QMultiMap>
#include <QString>

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

class QTcpSocket;

namespace vtrack::http {

class LiveBody;

/// Names and values of a query or a form, decoded as `application/x-www-form-urlencoded`: a `+` is a space, which is
/// what breaks a client that sends an authorization code unescaped.
using Form = QMultiMap<QString, QString>;

[[nodiscard]] Form parseForm(const QByteArray& encoded);

/// One request, whole.
struct Request {
    QByteArray method;
    QString path;        ///< Decoded, without the query.
    QByteArray rawQuery; ///< As it arrived, without the `?`.
    Form query;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
    bool isHttp10 = false;
    std::stop_token gone = {};    ///< Requested when the client has gone: nobody waits for the answer.
    QTcpSocket* socket = nullptr; ///< Where it came from; only while Server::requested() is emitted.

    [[nodiscard]] QByteArray header(const QByteArray& lowerCaseName) const { return headers.value(lowerCaseName); }

    [[nodiscard]] bool keepAlive() const;
};

/// Reads a request line and its headers.
/// @param head everything before the empty line, hostile. A host in the request line counts more than `Host` (RFC 9112,
/// 3.2.2).
/// Errors: the HTTP status to answer with.
[[nodiscard]] std::expected<Request, int> parseHead(const QByteArray& head);

/// How the body of a request comes.
struct BodyForm {
    bool isChunked = false;
    qint64 size = 0; ///< Unless it is chunked.
};

/// Errors: the HTTP status to answer with.
[[nodiscard]] std::expected<BodyForm, int> bodyForm(const Request& request);

/// Moves what has come of a chunked body (RFC 9112, 7.1; without trailers) from `arrived` to `body`. How it is cut up
/// on its way makes no difference.
/// @param largest bytes that the body may have.
/// @return whether it is whole. Errors: the HTTP status to answer with.
[[nodiscard]] std::expected<bool, int> takeChunks(QByteArray& arrived, QByteArray& body, qint64 largest);

/// A body that is made while it is sent, so that its size costs no memory.
struct BodyStream {
    qint64 size = 0;
    /// The bytes at `offset`; asked in order, each once.
    std::function<QByteArray(qint64 offset, qint64 length)> read = {};
};

/// How a response of the sample Google goes wrong on its way. The default is: it does not.
struct Delivery {
    int latencyMs = 0;
    bool hang = false;                     ///< Nothing is sent, until the faults are lifted.
    std::optional<qint64> cutAfter = {};   ///< Bytes of body after which the connection breaks.
    std::optional<qint64> stallAfter = {}; ///< Bytes of body after which nothing comes, until the faults are lifted.
    qint64 bytesPerSecond = 0;             ///< 0: as fast as it goes.
    qint64 lengthLie = 0;                  ///< Added to Content-Length; the connection closes after the true body.
    bool wrongBytes = false;               ///< One byte in each piece of the body is not the true one.
    bool chunked = false;                  ///< The body goes in chunks, without a length.
};

/// One answer.
struct Response {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json; charset=UTF-8");
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    std::optional<BodyStream> stream = {}; ///< In place of `body`.
    std::shared_ptr<LiveBody> live = {};   ///< The same; the connection is closed after it.
    Delivery delivery = {};

    [[nodiscard]] qint64 bodySize() const { return stream ? stream->size : body.size(); }

    /// Lets the body end after so many bytes, and its length say so.
    void endAfter(qint64 bytes);
};

/// A piece of the body as it goes over the wire, with its wrong byte if it is to have one.
/// @param size bytes from `offset`; both within bodySize().
[[nodiscard]] QByteArray bodyPiece(const Response& response, qint64 offset, qint64 size);

/// Sends the answer; may be called later than the request, once, in the server's thread.
using Reply = std::function<void(Response)>;

[[nodiscard]] Response jsonResponse(const QJsonObject& object, int status = 200);
[[nodiscard]] Response htmlResponse(const QString& html, int status = 200);
[[nodiscard]] Response redirectResponse(const QByteArray& location);

/// Status line and headers as they go over the wire, the empty line included.
/// @param server the header `Server`; may be empty.
/// @param mayChunk whether the client understands chunks (HTTP/1.1).
[[nodiscard]] QByteArray wireHead(const Response& response, bool keepAlive, const QByteArray& server, bool mayChunk);

} // namespace vtrack::http
