// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_handlers.h"

#include "call_fields.h"
#include "dashboard_store.h"
#include "file_store.h"
#include "folder_json.h"
#include "sync_status_json.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 mostFiles = 1000;
constexpr qsizetype mostFolders = 200;
constexpr qsizetype longestPageToken = 8'192;
constexpr qint64 largestId = (1LL << 53) - 1; ///< What a JSON number holds exactly.

Result<FileFilter> filterIn(const http::Form& query) {
    const auto named =
        onlyNamed(query.keys(), {u"source_id"_s, u"camera"_s, u"unprocessed"_s, u"limit"_s, u"before_id"_s});
    if (!named)
        return std::unexpected(named.error());
    const auto unprocessed = query.contains(u"unprocessed"_s) ? flagIn(query.value(u"unprocessed"_s), u"unprocessed"_s)
                                                              : Result<bool>(false);
    if (!unprocessed)
        return std::unexpected(unprocessed.error());
    FileFilter filter{.camera = query.value(u"camera"_s), .unprocessedOnly = *unprocessed};
    if (query.contains(u"camera"_s) && filter.camera.isEmpty())
        return std::unexpected(badRequest(u"“camera” must be a camera's name."_s));
    const auto number = [&query](const QString& name, qint64 fallback, qint64 most) -> Result<qint64> {
        return query.contains(name) ? numberIn(query.value(name), name, 1, most) : Result<qint64>(fallback);
    };
    const auto source = number(u"source_id"_s, 0, largestId);
    const auto before = number(u"before_id"_s, 0, largestId);
    const auto limit = number(u"limit"_s, filter.limit, mostFiles);
    for (const auto& field : {source, before, limit}) {
        if (!field)
            return std::unexpected(field.error());
    }
    filter.sourceId = *source;
    filter.beforeId = *before;
    filter.limit = static_cast<int>(*limit);
    return filter;
}

/// An id, or an object with `id` and perhaps `checksum`.
Result<ProcessedFile> processedFile(const QJsonValue& value) {
    const QJsonObject object = value.toObject();
    const auto id = numberIn(value.isObject() ? object[u"id"] : value, u"id"_s, 1, largestId);
    const auto checksum = textIn(object, u"checksum"_s, {});
    if (!id || !checksum)
        return std::unexpected(id ? checksum.error() : id.error());
    return ProcessedFile(*id, *checksum);
}

} // namespace

Result<http::Response> syncStatus(const Database& database, const ApiCall& call) {
    const auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    DashboardStore dashboard(**connection);
    const auto row = dashboard.row(call.id);
    const auto cameras = dashboard.cameras(call.id);
    if (!row || !cameras)
        return std::unexpected(row ? cameras.error() : row.error());
    if (!*row)
        return notFound(u"There is no source %1."_s.arg(call.id));
    return http::jsonResponse(syncStatusJson(**row, *cameras));
}

Result<http::Response> listFiles(const Database& database, const ApiCall& call) {
    const auto filter = filterIn(call.query);
    if (!filter)
        return std::unexpected(filter.error());
    const auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto files = FileStore(**connection).list(*filter);
    if (!files)
        return std::unexpected(files.error());
    QJsonArray json;
    for (const DownloadedFile& file : *files)
        json += toJson(file);
    const bool mayBeMore = files->size() == filter->limit;
    return http::jsonResponse({{u"success"_s, true},
                               {u"files"_s, json},
                               {u"next_before_id"_s, mayBeMore ? QJsonValue(files->back().id) : QJsonValue()}});
}

Result<http::Response> markProcessed(const Database& database, const Clock& clock, const ApiCall& call) {
    if (const auto known = onlyNamed(call.body.keys(), {u"files"_s, u"status"_s}); !known)
        return std::unexpected(known.error());
    const QJsonArray named = call.body[u"files"].toArray();
    const auto status = textIn(call.body, u"status"_s, u"completed"_s);
    if (!status)
        return std::unexpected(status.error());
    if (named.isEmpty() || named.size() > mostFiles)
        return std::unexpected(badRequest(u"“files” must be a list of 1 to %1 files."_s.arg(mostFiles)));
    QList<ProcessedFile> files;
    for (const QJsonValue& value : named) {
        const auto file = processedFile(value);
        if (!file)
            return std::unexpected(file.error());
        files += *file;
    }
    const auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto marked = FileStore(**connection).markProcessed(files, *status, clock.now());
    if (!marked)
        return std::unexpected(marked.error());
    return http::jsonResponse(toJson(*marked));
}

std::optional<http::Response> syncNowRefusal(const Database& database, qint64 sourceId) {
    const auto connection = database.connect();
    if (!connection)
        return errorAnswer(connection.error());
    const auto row = DashboardStore(**connection).row(sourceId);
    if (!row)
        return errorAnswer(row.error());
    if (!*row)
        return notFound(u"There is no source %1."_s.arg(sourceId));
    if (!(*row)->syncEnabled)
        return errorAnswer(badRequest(u"Source %1 is paused; a person has to resume it."_s.arg(sourceId)), 409);
    return {};
}

Result<http::Response> listSubfolders(FolderService& folders, const Clock& clock, const ApiCall& call) {
    const auto parent = textIn(call.body, u"parent_id"_s, u"root"_s);
    const auto most = call.body.contains(u"max_results"_s)
                          ? numberIn(call.body[u"max_results"], u"max_results"_s, 1, 1000)
                          : Result<qint64>(50);
    const auto withStats = flagIn(call.body, u"include_stats"_s);
    const auto pageToken = textIn(call.body, u"page_token"_s, {}, longestPageToken);
    if (!parent || !pageToken)
        return std::unexpected(parent ? pageToken.error() : parent.error());
    if (!most || !withStats)
        return std::unexpected(most ? withStats.error() : most.error());
    auto page = folders.subfolders(*parent, static_cast<int>(*most), *pageToken, call.stop);
    if (!page)
        return std::unexpected(page.error());
    const auto details = *withStats ? FolderService::Details::Stats : FolderService::Details::Subfolders;
    if (const auto asked = folders.askFor(details, page->folders, call.stop); !asked)
        return std::unexpected(asked.error());
    return http::jsonResponse(subfoldersJson(*page, folders.cacheInfo(), clock.now()));
}

Result<http::Response> validateSelection(FolderService& folders, const ApiCall& call) {
    const auto ids = textsIn(call.body, u"folder_ids"_s, mostFolders);
    if (!ids)
        return std::unexpected(ids.error());
    const auto checked = folders.check(*ids, call.stop);
    if (!checked)
        return std::unexpected(checked.error());
    return http::jsonResponse(validationJson(*checked));
}

} // namespace vtrack
