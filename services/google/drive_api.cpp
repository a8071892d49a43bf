// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_api.h"

#include "bounded_json.h"
#include "drive_file_json.h"
#include "google_answer.h"
#include "page_trail.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logDrive, "vtrack.google.drive")

namespace {

constexpr qint64 largestErrorBody = 64 * 1024;

constexpr std::chrono::minutes longestPaceWait{2};
constexpr std::chrono::seconds longestRetrying{80}; ///< A try that begins later is left to the next run.
constexpr qsizetype mostDrives = 10'000;
constexpr int largestPage = 1000; ///< Files or changes that Drive puts into one page.

std::unexpected<Error> notData(const QString& detail) {
    return transientFailure(
        ErrorKind::DownloadFailed,
        QCoreApplication::translate(
            "DriveApi",
            "Google Drive returned something else instead of the file. Nothing was kept; the program retries."),
        detail);
}

/// Whether the content type is a page's or a message's, where the file is neither: no content of the file.
bool isSomebodysPage(const QByteArray& contentType, const DriveFile& file) {
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    const bool readable = type.startsWith("text/") || type == "application/json" || type == "application/xhtml+xml" ||
                          type == "application/xml";
    return readable && type != file.mimeType.toLatin1().toLower();
}

/// "bytes 100-199/200" begins at 100 (RFC 9110, 14.4).
bool startsAt(const QByteArray& contentRange, qint64 offset) {
    return contentRange.simplified().startsWith("bytes " + QByteArray::number(offset) + '-');
}

/// Errors that come with an answer of Google's that was refused for its token.
bool isTokenRefused(const Error& error) {
    return error.kind == ErrorKind::NetworkError && error.owner == Owner::Account;
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

DriveApi::DriveApi(HttpClient& http, AccessTokens& tokens, GoogleEndpoints endpoints, QuotaPacer& pacer, Clock& clock,
                   RetryPolicy retry, AnswerWatch* answers)
    : m_http(http)
    , m_tokens(tokens)
    , m_endpoints(std::move(endpoints))
    , m_pacer(pacer)
    , m_clock(clock)
    , m_retry(retry)
    , m_pace{.tries = retry.tries > 1 ? 9 : 1}
    , m_answers(answers) {}

Error DriveApi::refusal(int status, const QByteArray& body, const HttpHeaders& headers, Asked asked,
                        std::chrono::milliseconds sent) {
    Error error = driveError(status, body, headers, asked);
    if (error.kind == ErrorKind::RateLimited)
        m_pacer.slowDown(sent, error.retryAfter);
    return error;
}

Result<QJsonObject> DriveApi::getJsonOnce(const QUrl& url, int units, const Secret& token,
                                          const std::stop_token& stop) {
    const auto sent = m_pacer.take(units, stop);
    const auto response =
        watchedBy(m_answers, m_clock, [&] { return m_http.ask({.url = url, .bearer = token}, stop); });
    if (!response)
        return std::unexpected(response.error());
    if (response->status != 200)
        return std::unexpected(refusal(response->status, response->body, response->headers, Asked::Metadata, sent));
    const QJsonDocument json = jsonIn(response->body);
    if (!json.isObject())
        return std::unexpected(somethingInBetween(u"no JSON from %1"_s.arg(url.path())));
    m_pacer.wentWell();
    return json.object();
}

template <typename Try> auto DriveApi::withToken(const std::stop_token& stop, Try attempt) {
    using Outcome = std::invoke_result_t<Try, const Secret&>;
    const auto token = m_tokens.valid(stop, m_answers);
    if (!token)
        return Outcome(std::unexpected(token.error()));
    auto result = attempt(*token);
    if (result || !isTokenRefused(result.error()) || !m_tokens.reject(*token))
        return result;
    const auto renewed = m_tokens.valid(stop, m_answers);
    if (!renewed)
        return Outcome(std::unexpected(renewed.error()));
    return attempt(*renewed);
}

template <typename Try> auto DriveApi::paced(const QUrl& url, const std::stop_token& stop, Try attempt) {
    const auto began = m_clock.monotonic();
    for (int tries = 0;; ++tries) {
        auto result = attempt();
        if (result || result.error().kind != ErrorKind::RateLimited)
            return result;
        Error& error = result.error();
        qCInfo(logDrive) << "GET" << url.path() << error.detail << "- slower, try" << tries + 1;
        const auto wait = m_pace.waitAfter(tries, error, *QRandomGenerator::global());
        if (!wait ||
            m_clock.monotonic() + *wait - began >
                std::min<std::chrono::milliseconds>(longestPaceWait, m_retry.patience) ||
            stop.stop_requested()) {
            error.transient = false;
            return result;
        }
        m_clock.wait(*wait, stop);
    }
}

template <typename Try> auto DriveApi::retried(const QUrl& url, const std::stop_token& stop, Try attempt) {
    const auto began = m_clock.monotonic();
    for (int tries = 0;; ++tries) {
        auto result = attempt();
        if (result || result.error().kind == ErrorKind::Cancelled)
            return result;
        qCInfo(logDrive) << "GET" << url.path() << result.error().detail << "- try" << tries + 1;
        const auto wait = m_retry.waitAfter(tries, result.error(), *QRandomGenerator::global());
        if (!wait ||
            m_clock.monotonic() + *wait - began >
                std::min<std::chrono::milliseconds>(longestRetrying, m_retry.patience) ||
            stop.stop_requested())
            return result;
        m_clock.wait(*wait, stop);
    }
}

Result<QJsonObject> DriveApi::getJson(const QUrl& url, int units, const std::stop_token& stop) {
    const auto once = [&](const Secret& token) {
        return getJsonOnce(url, units, token, stop);
    };
    return retried(url, stop, [&] { return paced(url, stop, [&] { return withToken(stop, once); }); });
}

Result<DriveFilePage> DriveApi::list(const DriveQuery& query, const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"includeItemsFromAllDrives"_s, u"true"_s);
    if (query.inAllDrives)
        add(parameters, u"corpora"_s, u"allDrives"_s);
    add(parameters, u"q"_s, query.q);
    add(parameters, u"pageSize"_s,
        QString::number(query.pageSize > 0 ? std::min(query.pageSize, largestPage) : largestPage));
    add(parameters, u"pageToken"_s, query.pageToken);
    add(parameters, u"orderBy"_s, query.orderBy);
    add(parameters, u"fields"_s, u"nextPageToken,incompleteSearch,files(%1)"_s.arg(driveFileFields()));
    const auto json = getJson(m_endpoints.drive(u"files"_s, parameters), QuotaPacer::list, stop);
    if (!json)
        return std::unexpected(json.error());
    return filePageFrom(*json);
}

Result<DriveFile> DriveApi::get(const QString& id, const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"fields"_s, driveFileFields());
    if (!isDriveId(id))
        return std::unexpected(notInDrive());
    const auto json = getJson(m_endpoints.drive(u"files/"_s + id, parameters), QuotaPacer::get, stop);
    if (!json)
        return std::unexpected(json.error());
    auto item = itemFrom(*json);
    if (item && id != u"root"_s && item->id != id)
        return std::unexpected(incompleteAnswer(u"another item than the one asked for"_s));
    return item;
}

Result<QString> DriveApi::changesStart(const QString& driveId, const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"driveId"_s, driveId);
    const auto json = getJson(m_endpoints.drive(u"changes/startPageToken"_s, parameters), QuotaPacer::get, stop);
    if (!json)
        return std::unexpected(json.error());
    return startTokenFrom(*json);
}

Result<DriveChangePage> DriveApi::changes(const QString& driveId, const QString& pageToken,
                                          const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"includeItemsFromAllDrives"_s, u"true"_s);
    add(parameters, u"driveId"_s, driveId);
    add(parameters, u"pageToken"_s, pageToken);
    add(parameters, u"pageSize"_s, QString::number(largestPage));
    add(parameters, u"fields"_s,
        u"nextPageToken,newStartPageToken,changes(fileId,removed,file(%1))"_s.arg(driveFileFields()));
    const auto json = getJson(m_endpoints.drive(u"changes"_s, parameters), QuotaPacer::list, stop);
    if (!json)
        return std::unexpected(json.error());
    return changePageFrom(*json);
}

Result<QList<SharedDrive>> DriveApi::sharedDrives(const std::stop_token& stop) {
    QList<SharedDrive> drives;
    PageTrail pages;
    QString token;
    while (true) {
        QUrlQuery parameters;
        add(parameters, u"pageSize"_s, u"100"_s);
        add(parameters, u"pageToken"_s, token);
        add(parameters, u"fields"_s, u"nextPageToken,drives(id,name)"_s);
        const auto json = getJson(m_endpoints.drive(u"drives"_s, parameters), QuotaPacer::list, stop);
        if (!json)
            return std::unexpected(json.error());
        const auto page = sharedDrivePageFrom(*json);
        if (!page)
            return std::unexpected(page.error());
        drives += page->drives;
        if (page->nextPageToken.isEmpty())
            return drives;
        if (drives.size() > mostDrives || !pages.follow(page->nextPageToken, page->drives.size()))
            return std::unexpected(incompleteAnswer(u"the list of shared drives does not end"_s));
        token = page->nextPageToken;
    }
}

Result<std::unique_ptr<ContentStream>> DriveApi::mediaOnce(const DriveFile& file, const HttpRequest& request,
                                                           const std::stop_token& stop) {
    const auto sent = m_pacer.take(QuotaPacer::download, stop);
    auto transfer = m_http.open(request, stop);
    const auto status = watchedBy(m_answers, m_clock, [&] { return transfer->status(); });
    if (!status)
        return std::unexpected(status.error());
    const HttpHeaders& headers = transfer->headers();
    const int expected = request.rangeStart ? 206 : 200;
    if (*status == 200 || *status == 206) {
        if (isSomebodysPage(headers.value("content-type"), file))
            return std::unexpected(somethingInBetween(u"a page in place of data"_s));
        if (*status != expected)
            return notData(u"status %1 where %2 was expected"_s.arg(*status).arg(expected));
        if (request.rangeStart && !startsAt(headers.value("content-range"), *request.rangeStart))
            return notData(u"another part than the one asked for"_s);
        m_pacer.wentWell();
        return std::make_unique<TransferStream>(std::move(transfer));
    }
    const auto body = transfer->readAll(largestErrorBody);
    if (!body)
        return std::unexpected(body.error());
    if (*status == 416 && googleErrorIn(416, *body))
        return notData(u"status 416"_s);
    return std::unexpected(refusal(*status, *body, headers, Asked::Media, sent));
}

Result<std::unique_ptr<ContentStream>> DriveApi::media(const DriveFile& file, qint64 offset,
                                                       std::chrono::milliseconds stallLimit,
                                                       const std::stop_token& stop) {
    QUrlQuery parameters = sharedDriveParameters();
    add(parameters, u"alt"_s, u"media"_s);
    HttpRequest request{.url = m_endpoints.drive(u"files/"_s + file.id, parameters), .timeout = stallLimit};
    if (offset > 0) // Never for a whole file: Drive answers 416 to a range of an empty one.
        request.rangeStart = offset;
    const auto once = [&](const Secret& token) {
        request.bearer = token;
        return mediaOnce(file, request, stop);
    };
    return paced(request.url, stop, [&] { return withToken(stop, once); }); // The downloader retries by itself.
}

} // namespace vtrack
