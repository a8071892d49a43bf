// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_draft_json.h"

#include "bounded_json.h"
#include "camera_depth.h"
#include "drive_file.h"
#include "settings_table.h"
#include "sync_interval.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int version = 1;
constexpr qsizetype longestText = 4096; // A path on Linux.

QJsonObject toJson(const QHash<QString, QString>& texts) {
    QJsonObject json;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        json.insert(text.key(), text.value());
    return json;
}

QJsonObject toJson(const QHash<QString, CameraDetails>& details) {
    QJsonObject json;
    for (auto camera = details.cbegin(); camera != details.cend(); ++camera) {
        QJsonObject values;
        putDetails(values, *camera);
        json.insert(camera.key(), values);
    }
    return json;
}

/// Empty if it is not a text of reasonable length.
QString textIn(const QJsonValue& value) {
    const QString text = value.toString();
    return text.size() <= longestText ? text : QString();
}

std::optional<int> numberIn(const QJsonValue& value, int least, int most) {
    const int number = value.toInt(least - 1);
    return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

QList<Folder> camerasIn(const QJsonArray& entries) {
    QList<Folder> cameras;
    QSet<QString> known;
    for (const QJsonValue entry : entries) {
        const QString id = entry[u"id"].toString();
        if (!isDriveId(id) || known.contains(id))
            continue;
        known.insert(id);
        cameras += Folder{.id = id,
                          .name = textIn(entry[u"name"]),
                          .parentId = {},
                          .depth = cameraDepth,
                          .path = textIn(entry[u"path"]),
                          .created = {},
                          .modified = {}};
    }
    return cameras;
}

/// Texts by folder id.
QHash<QString, QString> textsIn(const QJsonObject& entries) {
    QHash<QString, QString> texts;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        if (isDriveId(entry.key()) && entry->isString())
            texts.insert(entry.key(), textIn(*entry));
    }
    return texts;
}

/// Details by folder id.
QHash<QString, CameraDetails> detailsIn(const QJsonObject& entries) {
    QHash<QString, CameraDetails> details;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        if (isDriveId(entry.key()))
            details.insert(entry.key(), cameraDetailsIn(entry->toObject()));
    }
    return details;
}

} // namespace

QByteArray draftJson(const SetupDraft& draft) {
    QJsonArray cameras;
    for (const Folder& camera : draft.cameras)
        cameras += QJsonObject{{u"id"_s, camera.id}, {u"name"_s, camera.name}, {u"path"_s, camera.path}};
    QJsonObject json{{u"version"_s, version},
                     {u"page"_s, draft.page},
                     {u"client_file"_s, draft.clientFile},
                     {u"cameras"_s, cameras},
                     {u"camera_names"_s, toJson(draft.cameraNames)},
                     {u"camera_details"_s, toJson(draft.details)},
                     {u"name"_s, draft.name},
                     {u"destination"_s, draft.destination}};
    if (draft.addsNewCameras)
        json.insert(u"adds_new_cameras"_s, true);
    if (draft.mayBeTwice)
        json.insert(u"may_be_twice"_s, true);
    if (draft.firstDay.isValid())
        json.insert(u"first_day"_s, draft.firstDay.toString(Qt::ISODate));
    if (draft.intervalMinutes)
        json.insert(u"interval_minutes"_s, *draft.intervalMinutes);
    if (draft.parallelDownloads)
        json.insert(u"parallel_downloads"_s, *draft.parallelDownloads);
    if (draft.newestFirst)
        json.insert(u"newest_first"_s, *draft.newestFirst);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<SetupDraft> draftFrom(const QByteArray& content) {
    QJsonParseError fault;
    const QJsonObject json = jsonIn(content, &fault).object();
    if (json[u"version"].toInt() != version)
        return failure(ErrorKind::BadInput, {}, u"no draft of version %1 (%2)"_s.arg(version).arg(fault.errorString()));
    return SetupDraft{
        .page = textIn(json[u"page"]),
        .clientFile = textIn(json[u"client_file"]),
        .cameras = camerasIn(json[u"cameras"].toArray()),
        .cameraNames = textsIn(json[u"camera_names"].toObject()),
        .details = detailsIn(json[u"camera_details"].toObject()),
        .name = textIn(json[u"name"]),
        .destination = textIn(json[u"destination"]),
        .addsNewCameras = json[u"adds_new_cameras"].toBool(),
        .mayBeTwice = json[u"may_be_twice"].toBool(),
        .firstDay = QDate::fromString(textIn(json[u"first_day"]), Qt::ISODate),
        .intervalMinutes = numberIn(json[u"interval_minutes"], SyncInterval::fast, SyncInterval::hourly),
        .parallelDownloads =
            numberIn(json[u"parallel_downloads"], setting::parallelDownloads.least, setting::parallelDownloads.most),
        .newestFirst = json[u"newest_first"].isBool() ? std::optional(json[u"newest_first"].toBool()) : std::nullopt};
}

} // namespace vtrack
