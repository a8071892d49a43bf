// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated_drive.h"

#include "drive_error.h"
#include "drive_file_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

void add(QUrlQuery& query, const QString& name, const QString& value) {
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

Error cut() {
    return {.kind = ErrorKind::NetworkError, .sentence = u"cut"_s, .transient = true};
}

} // namespace

/// The bytes of an answer, a piece at a time, each a turn of the others.
class SimulatedDrive::Stream final : public ContentStream {
public:
    Stream(SimulatedDrive& drive, http::Response response)
        : m_drive(drive)
        , m_response(std::move(response)) {}

    [[nodiscard]] Result<QByteArray> read() override {
        constexpr qint64 piece = 4096;
        m_drive.m_turns.take("bytes");
        if (const auto error = m_drive.trouble())
            return std::unexpected(*error);
        const qint64 left = m_response.bodySize() - m_at;
        if (left == 0)
            return QByteArray();
        QByteArray bytes = http::bodyPiece(m_response, m_at, std::min(piece, left));
        m_at += bytes.size();
        if (m_drive.faults > 0 && m_drive.m_turns.chance(1, 200))
            bytes[0] = static_cast<char>(bytes[0] + 1);
        return bytes;
    }

private:
    SimulatedDrive& m_drive;
    http::Response m_response;
    qint64 m_at = 0;
};

std::optional<Error> SimulatedDrive::trouble() {
    if (offline)
        return Error{.kind = ErrorKind::NetworkError, .sentence = u"offline"_s, .transient = true};
    if (signedOut)
        return Error{.kind = ErrorKind::AuthExpired, .sentence = u"signed out"_s};
    if (!m_turns.chance(faults, 1000))
        return {};
    switch (m_turns.below(6)) {
    case 0:
        return driveError(500, {}, {});
    case 1:
        return driveError(403, R"({"error":{"code":403,"errors":[{"reason":"userRateLimitExceeded"}]}})", {});
    case 2:
        return driveError(404, R"({"error":{"code":404,"errors":[{"reason":"notFound"}]}})", {});
    case 3:
        return driveError(403, R"({"error":{"code":403,"errors":[{"reason":"dailyLimitExceeded"}]}})", {});
    default:
        return cut();
    }
}

Result<http::Response> SimulatedDrive::ask(const QString& path, const QUrlQuery& query, const QByteArray& range) {
    m_turns.take("Drive");
    m_turns.advance(std::chrono::milliseconds(50 + m_turns.below(200)));
    if (const auto error = trouble())
        return std::unexpected(*error);
    for (int attempt = 0;; ++attempt) {
        http::Request request =
            sandbox::InProcess::get(u"/drive/v3/"_s + path + u'?' + query.toString(QUrl::FullyEncoded), m_token);
        if (!range.isEmpty())
            request.headers.insert("range", range);
        http::Response response = m_google.answer(request);
        if (response.status != 401 || attempt > 0)
            return response;
        m_token = m_google.accessToken();
    }
}

Result<QJsonObject> SimulatedDrive::askJson(const QString& path, const QUrlQuery& query) {
    const auto response = ask(path, query);
    if (!response)
        return std::unexpected(response.error());
    if (response->status != 200)
        return std::unexpected(driveError(response->status, response->body, {}));
    return QJsonDocument::fromJson(response->body).object();
}

Result<DriveFilePage> SimulatedDrive::list(const DriveQuery& query, const std::stop_token&) {
    QUrlQuery parameters;
    add(parameters, u"supportsAllDrives"_s, u"true"_s);
    add(parameters, u"includeItemsFromAllDrives"_s, u"true"_s);
    add(parameters, u"q"_s, query.q);
    add(parameters, u"pageSize"_s, QString::number(1 + m_turns.below(6)));
    add(parameters, u"pageToken"_s, query.pageToken);
    add(parameters, u"fields"_s, u"nextPageToken,incompleteSearch,files(%1)"_s.arg(driveFileFields()));
    const auto json = askJson(u"files"_s, parameters);
    if (!json)
        return std::unexpected(json.error());
    DriveFilePage page{.files = {},
                       .nextPageToken = json->value(u"nextPageToken"_s).toString(),
                       .incomplete = json->value(u"incompleteSearch"_s).toBool()};
    for (const QJsonValue& file : json->value(u"files"_s).toArray())
        page.files += driveFileFrom(file.toObject());
    return page;
}

Result<DriveFile> SimulatedDrive::get(const QString& id, const std::stop_token&) {
    QUrlQuery parameters;
    add(parameters, u"supportsAllDrives"_s, u"true"_s);
    add(parameters, u"fields"_s, driveFileFields());
    const auto json = askJson(u"files/"_s + id, parameters);
    if (!json)
        return std::unexpected(json.error());
    return driveFileFrom(*json);
}

Result<QString> SimulatedDrive::changesStart(const QString& driveId, const std::stop_token&) {
    QUrlQuery parameters;
    add(parameters, u"supportsAllDrives"_s, u"true"_s);
    add(parameters, u"driveId"_s, driveId);
    const auto json = askJson(u"changes/startPageToken"_s, parameters);
    if (!json)
        return std::unexpected(json.error());
    return json->value(u"startPageToken"_s).toString();
}

Result<DriveChangePage> SimulatedDrive::changes(const QString& driveId, const QString& pageToken,
                                                const std::stop_token&) {
    QUrlQuery parameters;
    add(parameters, u"supportsAllDrives"_s, u"true"_s);
    add(parameters, u"includeItemsFromAllDrives"_s, u"true"_s);
    add(parameters, u"driveId"_s, driveId);
    add(parameters, u"pageToken"_s, pageToken);
    add(parameters, u"pageSize"_s, QString::number(1 + m_turns.below(6)));
    add(parameters, u"fields"_s,
        u"nextPageToken,newStartPageToken,changes(fileId,removed,file(%1))"_s.arg(driveFileFields()));
    const auto json = askJson(u"changes"_s, parameters);
    if (!json)
        return std::unexpected(json.error());
    DriveChangePage page{.changes = {},
                         .nextPageToken = json->value(u"nextPageToken"_s).toString(),
                         .newStartToken = json->value(u"newStartPageToken"_s).toString()};
    for (const QJsonValue& change : json->value(u"changes"_s).toArray())
        page.changes += DriveChange{.fileId = change[u"fileId"_s].toString(),
                                    .removed = change[u"removed"_s].toBool(),
                                    .file = driveFileFrom(change[u"file"_s].toObject())};
    return page;
}

Result<std::unique_ptr<ContentStream>> SimulatedDrive::media(const DriveFile& file, qint64 offset,
                                                             std::chrono::milliseconds, const std::stop_token&) {
    QUrlQuery parameters;
    add(parameters, u"supportsAllDrives"_s, u"true"_s);
    add(parameters, u"alt"_s, u"media"_s);
    const QByteArray range = offset > 0 ? "bytes=" + QByteArray::number(offset) + '-' : QByteArray();
    auto response = ask(u"files/"_s + file.id, parameters, range);
    if (!response)
        return std::unexpected(response.error());
    if (response->status != (offset > 0 ? 206 : 200)) {
        Error error = driveError(response->status, response->body, {});
        if (response->status < 300 || response->status == 416)
            error = {.kind = ErrorKind::DownloadFailed, .sentence = u"another range"_s, .transient = true};
        return std::unexpected(error);
    }
    return std::make_unique<Stream>(*this, std::move(*response));
}

} // namespace vtrack::test
