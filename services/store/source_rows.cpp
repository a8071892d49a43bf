// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_rows.h"

#include "bounded_json.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QJsonObject folderJson(const Camera& camera, int depth) {
    return {{u"id"_s, camera.folderId},
            {u"name"_s, camera.folderName},
            {u"path"_s, camera.folderPath},
            {u"depth"_s, depth}};
}

} // namespace

Source readSource(const Rows& row, const QJsonObject& config) {
    QStringList endings;
    for (const QJsonValue& ending : config[u"endings"].toArray())
        endings += ending.toString();
    return {.id = row.number(u"id"_s),
            .name = row.text(u"name"_s),
            .rootFolderId = row.text(u"path"_s),
            .parentFolderId = row.text(u"parent_folder_id"_s),
            .folderDepth = static_cast<int>(row.number(u"folder_depth"_s)),
            .destination = config[u"destination"].toString(),
            .oauthTokenPath = config[u"oauth_token_path"].toString(),
            .active = row.flag(u"active"_s),
            .createdAt = row.time(u"created_at"_s),
            .endings = endings,
            .fetchFrom = row.time(u"fetch_from"_s),
            .addsNewCameras = config[u"adds_new_cameras"].toBool(),
            .revision = row.number(u"revision"_s)};
}

Camera readCamera(const Rows& row, const QJsonObject& sourceConfig) {
    Camera camera{.id = row.number(u"id"_s),
                  .sourceId = row.number(u"source_id"_s),
                  .name = row.text(u"camera_name"_s),
                  .folderId = row.text(u"folder_path"_s),
                  .resolution = row.text(u"resolution"_s),
                  .codec = row.text(u"codec"_s),
                  .config = jsonFromText(row.text(u"camera_config"_s)),
                  .selected = row.flag(u"is_selected"_s)};
    camera.details = cameraDetailsIn(camera.config);
    for (const QString& list : {u"selected_folders"_s, u"other_folders"_s}) {
        const QJsonArray folders = sourceConfig[list].toArray();
        for (const auto& folder : folders) {
            if (folder[u"id"].toString() == camera.folderId) {
                camera.folderName = folder[u"name"].toString();
                camera.folderPath = folder[u"path"].toString();
            }
        }
    }
    return camera;
}

QHash<QString, QString> folderPathsIn(const QJsonObject& sourceConfig) {
    QHash<QString, QString> paths;
    for (const QString& list : {u"selected_folders"_s, u"other_folders"_s}) {
        const QJsonArray folders = sourceConfig[list].toArray();
        for (const auto& folder : folders)
            paths.insert(folder[u"id"].toString(), folder[u"path"].toString());
    }
    return paths;
}

QString sourceConfigText(const Source& source, QJsonObject known) {
    QJsonArray selected;
    QJsonArray others;
    for (const Camera& camera : source.cameras)
        (camera.selected ? selected : others).append(folderJson(camera, source.folderDepth));
    known[u"selected_folders"_s] = selected;
    known[u"lazy_loading_enabled"_s] = true;
    known[u"oauth_token_path"_s] = source.oauthTokenPath;
    known[u"destination"_s] = source.destination;
    known.remove(u"endings"_s);
    if (!source.endings.isEmpty())
        known[u"endings"_s] = QJsonArray::fromStringList(source.endings);
    known.remove(u"adds_new_cameras"_s);
    if (source.addsNewCameras)
        known[u"adds_new_cameras"_s] = true;
    known.remove(u"other_folders"_s);
    if (!others.isEmpty())
        known[u"other_folders"_s] = others;
    return textFromJson(known);
}

QString cameraConfigText(const Camera& camera) {
    QJsonObject config = camera.config;
    putDetails(config, camera.details);
    return textFromJson(config);
}

QJsonObject freshCameraConfig() {
    return {{u"roi"_s, QJsonValue::Null}, {u"processing_enabled"_s, true}, {u"detection_threshold"_s, 0.5}};
}

QJsonObject jsonFromText(const QString& text) {
    return jsonIn(text.toUtf8()).object();
}

QString textFromJson(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace vtrack
