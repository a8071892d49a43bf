// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_mirror.h"

#include "atomic_file.h"
#include "bounded_json.h"
#include "clock.h"
#include "footage_endings.h"
#include "sync_interval.h"
#include "sync_status_store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 largestMirror = 16 * 1024 * 1024; // Bytes.
constexpr qsizetype mostSources = 10'000;
constexpr qsizetype mostCameras = 10'000; // Of one source.
constexpr qsizetype longestText = 4'096;

QJsonObject cameraJson(const Camera& camera) {
    QJsonObject json{{u"id"_s, camera.id},
                     {u"name"_s, camera.name},
                     {u"folder_id"_s, camera.folderId},
                     {u"folder_name"_s, camera.folderName},
                     {u"folder_path"_s, camera.folderPath},
                     {u"selected"_s, camera.selected},
                     {u"config"_s, camera.config}};
    putDetails(json, camera.details);
    return json;
}

QJsonObject sourceJson(const Source& source, const SyncStatus& status) {
    QJsonArray cameras;
    for (const Camera& camera : source.cameras)
        cameras += cameraJson(camera);
    return {{u"id"_s, source.id},
            {u"name"_s, source.name},
            {u"root_folder_id"_s, source.rootFolderId},
            {u"parent_folder_id"_s, source.parentFolderId},
            {u"folder_depth"_s, source.folderDepth},
            {u"destination"_s, source.destination},
            {u"oauth_token_path"_s, source.oauthTokenPath},
            {u"active"_s, source.active},
            {u"created_at"_s, toIsoUtc(source.createdAt)},
            {u"endings"_s, QJsonArray::fromStringList(source.endings)},
            {u"fetch_from"_s, toIsoUtc(source.fetchFrom)},
            {u"adds_new_cameras"_s, source.addsNewCameras},
            {u"sync_interval_minutes"_s, status.syncIntervalMinutes},
            {u"sync_enabled"_s, status.syncEnabled},
            {u"cameras"_s, cameras}};
}

Result<QByteArray> described(Connection& connection) {
    const auto sources = SourceStore(connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    QJsonArray json;
    for (const Source& source : *sources) {
        const auto status = SyncStatusStore(connection).byId(source.id);
        if (!status)
            return std::unexpected(status.error());
        json += sourceJson(source, status->value_or(SyncStatus{}));
    }
    const auto files = connection.first(u"SELECT coalesce(sum(files), 0) FROM camera_totals"_s, {},
                                        [](const Rows& row) { return row.value(0).toLongLong(); });
    if (!files)
        return std::unexpected(files.error());
    return QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"files"_s, files->value_or(0)}, {u"sources"_s, json}})
        .toJson();
}

/// A text of the file; empty where there is none of a sensible length.
QString textIn(const QJsonObject& json, const QString& name) {
    const QString text = json.value(name).toString();
    return text.size() <= longestText && !text.contains(QChar(0)) ? text : QString();
}

qint64 idIn(const QJsonObject& json) {
    return json.value(u"id"_s).toInteger(0);
}

/// Empty if one is invalid: then the default applies.
QStringList endingsIn(const QJsonObject& json) {
    QStringList words;
    for (const QJsonValue& word : json.value(u"endings"_s).toArray())
        words += word.toString();
    return footageEndings(words).value_or(QStringList());
}

Camera cameraFrom(const QJsonObject& json, qint64 sourceId) {
    const QJsonObject config = json.value(u"config"_s).toObject();
    const bool sensible = QJsonDocument(config).toJson(QJsonDocument::Compact).size() <= 64 * 1024;
    return {.id = idIn(json),
            .sourceId = sourceId,
            .name = textIn(json, u"name"_s),
            .folderId = textIn(json, u"folder_id"_s),
            .folderName = textIn(json, u"folder_name"_s),
            .folderPath = textIn(json, u"folder_path"_s),
            .config = sensible ? config : QJsonObject(),
            .details = cameraDetailsIn(json),
            .selected = json.value(u"selected"_s).toBool(true)};
}

MirroredSource sourceFrom(const QJsonObject& json) {
    MirroredSource mirrored{.source = {.id = idIn(json),
                                       .name = textIn(json, u"name"_s),
                                       .rootFolderId = textIn(json, u"root_folder_id"_s),
                                       .parentFolderId = textIn(json, u"parent_folder_id"_s),
                                       .folderDepth = std::clamp(json.value(u"folder_depth"_s).toInt(4), 0, 100),
                                       .destination = textIn(json, u"destination"_s),
                                       .oauthTokenPath = textIn(json, u"oauth_token_path"_s),
                                       .active = json.value(u"active"_s).toBool(true),
                                       .createdAt = fromIso(textIn(json, u"created_at"_s)),
                                       .endings = endingsIn(json),
                                       .fetchFrom = fromIso(textIn(json, u"fetch_from"_s)),
                                       .addsNewCameras = json.value(u"adds_new_cameras"_s).toBool()},
                            .intervalMinutes = json.value(u"sync_interval_minutes"_s).toInt(10),
                            .enabled = json.value(u"sync_enabled"_s).toBool(true)};
    if (!checkInterval(mirrored.intervalMinutes))
        mirrored.intervalMinutes = 10;
    const QJsonArray cameras = json.value(u"cameras"_s).toArray();
    for (qsizetype i = 0; i < std::min(cameras.size(), mostCameras); ++i) {
        const Camera camera = cameraFrom(cameras[i].toObject(), mirrored.source.id);
        if (camera.id > 0 && !camera.name.isEmpty() && !camera.folderId.isEmpty())
            mirrored.source.cameras += camera;
    }
    return mirrored;
}

} // namespace

QString mirrorOf(const QString& databasePath) {
    return QFileInfo(databasePath).path() + u"/sources.json"_s;
}

Result<void> mirrorSources(Connection& connection, const QString& databasePath) {
    // The transaction blocks other programs, so that none overwrites newer data.
    return connection.transaction([&]() -> Result<void> {
        const auto content = described(connection);
        if (!content)
            return std::unexpected(content.error());
        const QString path = mirrorOf(databasePath);
        if (readSmallFile(path, largestMirror).value_or(QByteArray()) == *content)
            return {};
        return writePrivateFile(path, *content);
    });
}

Result<SourceMirror> mirroredSources(const QString& databasePath) {
    const auto content = readSmallFile(mirrorOf(databasePath), largestMirror);
    if (!content)
        return std::unexpected(content.error());
    const QJsonObject json = jsonIn(*content).object();
    const QJsonArray sources = json.value(u"sources"_s).toArray();
    SourceMirror mirror{.sources = {}, .files = std::max<qint64>(json.value(u"files"_s).toInteger(0), 0)};
    for (qsizetype i = 0; i < std::min(sources.size(), mostSources); ++i) {
        const MirroredSource mirrored = sourceFrom(sources[i].toObject());
        const bool known = std::ranges::any_of(
            mirror.sources, [&](const MirroredSource& other) { return other.source.id == mirrored.source.id; });
        if (mirrored.source.id > 0 && !mirrored.source.name.isEmpty() && !known)
            mirror.sources += mirrored;
    }
    return mirror;
}

} // namespace vtrack
