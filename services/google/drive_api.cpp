// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_api.h"

#include "drive_file_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logDrive, "vtrack.google.drive")

namespace {

constexpr qint64 largestErrorBody = 64 * 1024;

std::unexpected<Error> notData(const QString& detail) {
    return transientFailure(
        ErrorKind::DownloadFailed,
        QCoreApplication::translate("DriveApi", "Google Drive gave something else in place of the file. Nothing "
                                                "of it was kept; the program tries again."),
        detail);
}

QUrlQuery sharedDriveParameters() {
    QUrlQuery query;
    query.addQueryItem(u"supportsAllDrives"_s, u"true"_s);
    return query;
}

void add(QUrlQuery& query, const QString& name, const QString& value) {
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

/// A Transfer as the engine sees it.
class TransferStream final : public ContentStream {
public:
    explicit TransferStream(std::unique_ptr<Transfer> transfer)
        : m_transfer(std::move(transfer)) {}

    [[nodiscard]] Result<QByteArray> read() override { return m_transfer->read(); }

private:
    std::unique_ptr<Transfer> m_transfer;
};

} // namespace

QString quoted(QString text) {
    text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + text + u'\'';
}

DriveApi::DriveApi(HttpClient& http, AccessTokens& tokens, GoogleEndpoints endpoints, QuotaPacer& pacer, Clock& clock,
                   RetryPolicy retry)
    : m_http(http)
    , m_tokens(tokens)
    , m_endpoints(std::move(endpoints))
    , m_pacer(pacer)
    , m_clock(clock)
    , m_retry(retry) {}

Result<QJsonObject> DriveApi::getJsonOnce(const QUrl& url, int units, const std::stop_token& stop) {
    const auto token = m_tokens.valid(stop);
    if (!token)
        return std::unexpected(token.error());
    m_pacer.take(units, stop);
    const auto response = m_http.send({.url = url, .bearer = *token}, stop).result();
    if (!response)
        return std::unexpected(response.error());
    if (response->status == 401)
        m_tokens.reject(*token);
    if (response->status != 200)
        return std::unexpected(driveError(response->status, response->body, response->headers));
    const QJsonDocument json = QJsonDocument::fromJson(response->body);
    if (!json.isObject())
        return notData(u"no JSON from %1"_s.arg(url.path()));
    return json.object();
}

template <typename Try>
auto DriveApi::retried(const QUrl& url, const RetryPolicy& policy, const std::stop_token& stop, Try attemptOnce) {
    bool tokenRenewed = false;
    for (int attempt = 0;; ++attempt) {
        auto result = attemptOnce();
        if (result || result.error().kind == ErrorKind::Cancelled)
            return result;
        const Error& error = result.error();
        qCInfo(logDrive) << "GET" << url.path() << error.detail << "- try" << attempt + 1;
        // Only Drive's own 401 has no action_required: a refused refresh is final.
        if (error.kind == ErrorKind::AuthExpired && error.actionRequired.isEmpty() &&
            !std::exchange(tokenRenewed, true))
            continue;
        const auto wait = policy.waitAfter(attempt, error, *QRandomGenerator::global());
        if (!wait || stop.stop_requested())
            return result;
        m_clock.wait(*wait, stop);
    }
}

Result<QJsonObject> DriveApi::getJson(const QUrl& url, int units, const std::stop_token& stop) {
    return retried(url, m_retry, stop, [&] { return getJsonOnce(url, units, stop); });
}

Result<DriveFilePage> DriveApi::list(const DriveQuery& query, const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"includeItemsFromAllDrives"_s, u"true"_s);
    add(parameters, u"q"_s, query.q);
    add(parameters, u"pageSize"_s, QString::number(std::clamp(query.pageSize, 1, 1000)));
    add(parameters, u"pageToken"_s, query.pageToken);
    add(parameters, u"orderBy"_s, query.orderBy);
    add(parameters, u"fields"_s, u"nextPageToken,incompleteSearch,files(%1)"_s.arg(driveFileFields()));
    const auto json = getJson(m_endpoints.drive(u"files"_s, parameters), QuotaPacer::list, stop);
    if (!json)
        return std::unexpected(json.error());
    DriveFilePage page{.files = {},
                       .nextPageToken = json->value(u"nextPageToken"_s).toString(),
                       .incomplete = json->value(u"incompleteSearch"_s).toBool()};
    for (const QJsonValue& file : json->value(u"files"_s).toArray())
        page.files += driveFileFrom(file.toObject());
    page.files.removeIf([](const DriveFile& file) { return !isDriveId(file.id); });
    return page;
}

Result<DriveFile> DriveApi::get(const QString& id, const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"fields"_s, driveFileFields());
    if (!isDriveId(id))
        return std::unexpected(driveError(404, {}, {}));
    const auto json = getJson(m_endpoints.drive(u"files/"_s + id, parameters), QuotaPacer::get, stop);
    if (!json)
        return std::unexpected(json.error());
    return driveFileFrom(*json);
}

Result<QString> DriveApi::changesStart(const QString& driveId, const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"driveId"_s, driveId);
    const auto json = getJson(m_endpoints.drive(u"changes/startPageToken"_s, parameters), QuotaPacer::get, stop);
    if (!json)
        return std::unexpected(json.error());
    const QString token = json->value(u"startPageToken"_s).toString();
    if (token.isEmpty())
        return notData(u"no startPageToken"_s);
    return token;
}

Result<DriveChangePage> DriveApi::changes(const QString& driveId, const QString& pageToken,
                                          const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"includeItemsFromAllDrives"_s, u"true"_s);
    add(parameters, u"driveId"_s, driveId);
    add(parameters, u"pageToken"_s, pageToken);
    add(parameters, u"pageSize"_s, u"1000"_s);
    add(parameters, u"fields"_s,
        u"nextPageToken,newStartPageToken,changes(fileId,removed,file(%1))"_s.arg(driveFileFields()));
    const auto json = getJson(m_endpoints.drive(u"changes"_s, parameters), QuotaPacer::list, stop);
    if (!json)
        return std::unexpected(json.error());
    DriveChangePage page{.changes = {},
                         .nextPageToken = json->value(u"nextPageToken"_s).toString(),
                         .newStartToken = json->value(u"newStartPageToken"_s).toString()};
    if (page.nextPageToken.isEmpty() && page.newStartToken.isEmpty())
        return notData(u"changes without a token"_s);
    for (const QJsonValue& change : json->value(u"changes"_s).toArray()) {
        const QString id = change[u"fileId"_s].toString();
        if (isDriveId(id))
            page.changes += {.fileId = id,
                             .removed = change[u"removed"_s].toBool(),
                             .file = driveFileFrom(change[u"file"_s].toObject())};
    }
    return page;
}

Result<QList<SharedDrive>> DriveApi::sharedDrives(const std::stop_token& stop) {
    constexpr int mostPages = 100;
    QList<SharedDrive> drives;
    QString pageToken;
    for (int i = 0; i < mostPages; ++i) {
        QUrlQuery parameters;
        add(parameters, u"pageSize"_s, u"100"_s);
        add(parameters, u"pageToken"_s, pageToken);
        add(parameters, u"fields"_s, u"nextPageToken,drives(id,name)"_s);
        const auto json = getJson(m_endpoints.drive(u"drives"_s, parameters), QuotaPacer::list, stop);
        if (!json)
            return std::unexpected(json.error());
        for (const QJsonValue& drive : json->value(u"drives"_s).toArray()) {
            if (isDriveId(drive[u"id"].toString()))
                drives += SharedDrive{.id = drive[u"id"].toString(), .name = drive[u"name"].toString()};
        }
        pageToken = json->value(u"nextPageToken"_s).toString();
        if (pageToken.isEmpty())
            break;
    }
    return drives;
}

Result<std::unique_ptr<ContentStream>> DriveApi::mediaOnce(const DriveFile& file, HttpRequest request,
                                                           std::chrono::milliseconds stallLimit,
                                                           const std::stop_token& stop) {
    const auto token = m_tokens.valid(stop);
    if (!token)
        return std::unexpected(token.error());
    m_pacer.take(QuotaPacer::download, stop);
    request.bearer = *token;
    auto transfer = std::make_unique<Transfer>(request, stallLimit, stop);
    const auto status = transfer->status();
    if (!status)
        return std::unexpected(status.error());
    const int expected = request.rangeStart ? 206 : 200;
    if (*status == expected) {
        if (transfer->headers().value("content-type").startsWith("text/html") &&
            !file.mimeType.startsWith(u"text/html"_s))
            return notData(u"HTML in place of data"_s);
        return std::make_unique<TransferStream>(std::move(transfer));
    }
    if (*status == 200 || *status == 206 || *status == 416)
        return notData(u"status %1 where %2 was expected"_s.arg(*status).arg(expected));
    if (*status == 401)
        m_tokens.reject(*token);
    const auto body = transfer->readAll(largestErrorBody);
    return std::unexpected(driveError(*status, body.value_or(QByteArray()), transfer->headers()));
}

Result<std::unique_ptr<ContentStream>> DriveApi::media(const DriveFile& file, qint64 offset,
                                                       std::chrono::milliseconds stallLimit,
                                                       const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"alt"_s, u"media"_s);
    HttpRequest request{.url = m_endpoints.drive(u"files/"_s + file.id, parameters)};
    if (offset > 0) // Never for a whole file: Drive answers 416 to a range of an empty one.
        request.rangeStart = offset;
    return retried(request.url, RetryPolicy{.tries = 1}, stop,
                   [&] { return mediaOnce(file, request, stallLimit, stop); });
}

} // namespace vtrack
