// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_file.h"

#include "bounded_json.h"
#include "camera_name.h"
#include "clock.h"
#include "drive_file.h"
#include "footage_endings.h"
#include "sync_interval.h"
#include "version.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SetupFile)
};

constexpr auto format = "vtrack-setup"_L1;
constexpr int version = 1;
constexpr qsizetype mostSources = 1'000;
constexpr qsizetype mostCameras = 10'000; // Of all sources.
constexpr qsizetype longestText = 4'096;

std::unexpected<Error> bad(const QString& fault) {
    return failure(ErrorKind::BadInput,
                   fault + u' ' +
                       Texts::tr("Nothing has changed. Export the setup again, or ask whoever made the file."));
}

/// A fault of one source.
std::unexpected<Error> bad(const QString& source, const Error& fault) {
    return bad(Texts::tr("The setup file has a mistake in the source “%1”: %2").arg(forPeople(source), fault.sentence));
}

QJsonObject cameraJson(const CameraChoice& camera) {
    QJsonObject json{{u"folder_id"_s, camera.folderId},
                     {u"folder_name"_s, camera.folderName},
                     {u"folder_path"_s, camera.folderPath},
                     {u"name"_s, camera.cameraName}};
    putDetails(json, camera.details.value_or(CameraDetails()));
    return json;
}

QJsonObject sourceJson(const SourceChanges& source) {
    QJsonArray cameras;
    for (const CameraChoice& camera : source.cameras.value_or(QList<CameraChoice>()))
        cameras += cameraJson(camera);
    return {{u"name"_s, source.name.value_or(QString())},
            {u"root_folder_id"_s, source.rootFolderId},
            {u"parent_folder_id"_s, source.parentFolderId},
            {u"destination"_s, source.destination.value_or(QString())},
            {u"interval_minutes"_s, source.intervalMinutes.value_or(SyncInterval::normal)},
            {u"enabled"_s, source.enabled.value_or(true)},
            {u"endings"_s, QJsonArray::fromStringList(source.endings.value_or(QStringList()))},
            {u"fetch_from"_s, toIsoUtc(source.fetchFrom.value_or(QDateTime()))},
            {u"adds_new_cameras"_s, source.addsNewCameras.value_or(false)},
            {u"cameras"_s, cameras}};
}

/// Reads the members of an object, and remembers the first one that is not as it must be.
class Reader {
public:
    explicit Reader(QJsonObject json)
        : m_json(std::move(json)) {}

    QString text(const QString& name, bool mayBeEmpty = true) {
        const QJsonValue value = m_json.value(name);
        const QString text = value.toString();
        const bool isGood = value.isString() && text.size() <= longestText && !text.contains(QChar(0)) &&
                            (mayBeEmpty || !text.trimmed().isEmpty());
        return isGood ? text : refused<QString>(name);
    }

    /// Of an item in Drive.
    QString id(const QString& name, bool mayBeEmpty) {
        const QString id = text(name);
        return isDriveId(id) || (mayBeEmpty && id.isEmpty()) ? id : refused<QString>(name);
    }

    bool flag(const QString& name) {
        const QJsonValue value = m_json.value(name);
        return value.isBool() ? value.toBool() : refused<bool>(name);
    }

    int number(const QString& name) {
        const QJsonValue value = m_json.value(name);
        return value.isDouble() && value.toInt(-1) >= 0 ? value.toInt() : refused<int>(name);
    }

    QDateTime time(const QString& name) {
        const QString written = text(name);
        const QDateTime time = fromIso(written);
        return time.isValid() || written.isEmpty() ? time : refused<QDateTime>(name);
    }

    QJsonArray list(const QString& name) {
        const QJsonValue value = m_json.value(name);
        return value.isArray() ? value.toArray() : refused<QJsonArray>(name);
    }

    CameraDetails details() {
        const CameraDetails details = cameraDetailsIn(m_json);
        QJsonObject understood;
        putDetails(understood, details);
        if (understood[u"time_zone"] != m_json[u"time_zone"])
            (void)refused<QString>(u"time_zone"_s);
        return details;
    }

    [[nodiscard]] Result<void> result() const {
        if (m_refused.isEmpty())
            return {};
        return failure(ErrorKind::BadInput, Texts::tr("“%1” is missing or not what it must be.").arg(m_refused));
    }

private:
    template <typename Value> Value refused(const QString& name) {
        if (m_refused.isEmpty())
            m_refused = name;
        return {};
    }

    QJsonObject m_json;
    QString m_refused;
};

Result<CameraChoice> cameraFrom(const QJsonObject& json, const CameraNameCounts& all) {
    Reader reader(json);
    CameraChoice camera{.folderId = reader.id(u"folder_id"_s, false),
                        .folderName = reader.text(u"folder_name"_s),
                        .folderPath = reader.text(u"folder_path"_s),
                        .cameraName = reader.text(u"name"_s, false),
                        .details = reader.details()};
    if (auto read = reader.result(); !read)
        return std::unexpected(read.error());
    const auto name = checkedCameraName(camera.cameraName, all);
    if (!name)
        return std::unexpected(name.error());
    camera.cameraName = *name;
    return camera;
}

Result<QList<CameraChoice>> camerasFrom(const QJsonArray& entries) {
    QList<CameraChoice> cameras;
    QStringList names;
    for (const QJsonValue entry : entries)
        names += entry[u"name"].toString().left(longestText);
    const CameraNameCounts all = countedCameraNames(names);
    QSet<QString> folders;
    for (const QJsonValue entry : entries) {
        const auto camera = cameraFrom(entry.toObject(), all);
        if (!camera)
            return std::unexpected(camera.error());
        if (folders.contains(camera->folderId))
            return failure(ErrorKind::BadInput, Texts::tr("Two cameras have the same folder."));
        folders.insert(camera->folderId);
        cameras += *camera;
    }
    return cameras;
}

Result<SourceChanges> sourceFrom(const QJsonObject& json) {
    Reader reader(json);
    SourceChanges source{.name = reader.text(u"name"_s, false).trimmed(),
                         .intervalMinutes = reader.number(u"interval_minutes"_s),
                         .destination = reader.text(u"destination"_s, false),
                         .enabled = reader.flag(u"enabled"_s),
                         .fetchFrom = reader.time(u"fetch_from"_s),
                         .addsNewCameras = reader.flag(u"adds_new_cameras"_s),
                         .rootFolderId = reader.id(u"root_folder_id"_s, true),
                         .parentFolderId = reader.id(u"parent_folder_id"_s, true)};
    QStringList words;
    for (const QJsonValue word : reader.list(u"endings"_s))
        words += word.toString();
    const QJsonArray entries = reader.list(u"cameras"_s);
    if (auto read = reader.result(); !read)
        return std::unexpected(read.error());
    if (auto interval = checkInterval(*source.intervalMinutes); !interval)
        return std::unexpected(interval.error());
    const auto endings = footageEndings(words);
    if (!endings)
        return std::unexpected(endings.error());
    source.endings = *endings;
    const auto cameras = camerasFrom(entries);
    if (!cameras)
        return std::unexpected(cameras.error());
    source.cameras = *cameras;
    return source;
}

} // namespace

QByteArray setupFileJson(const SetupFile& setup) {
    QJsonObject settings;
    for (const auto& [key, text] : setup.settings)
        settings.insert(key, text);
    QJsonArray sources;
    for (const SourceChanges& source : setup.sources)
        sources += sourceJson(source);
    QJsonObject json{{u"format"_s, format},
                     {u"version"_s, version},
                     {u"program_version"_s, ownVersion()},
                     {u"settings"_s, settings},
                     {u"sources"_s, sources}};
    if (!setup.client.isEmpty())
        json.insert(u"client_file"_s, setup.client);
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

Result<SetupFile> setupFileFrom(const QByteArray& content) {
    if (content.size() > largestSetupFile)
        return bad(Texts::tr("The file is too large to be a setup file."));
    const QJsonObject json = jsonIn(content).object();
    const int itsVersion = json[u"version"].toInt();
    if (json[u"format"].toString() != format || itsVersion < 1)
        return bad(Texts::tr("This is not a setup file of this program."));
    if (itsVersion > version)
        return bad(Texts::tr("The setup file was made by another version of this program that writes other files. "
                             "Install the newer version on this computer."));
    SetupFile setup{.client = json[u"client_file"].toObject()};
    const QJsonObject settings = json[u"settings"].toObject();
    for (auto entry = settings.begin(); entry != settings.end(); ++entry) {
        if (!entry->isString() || entry->toString().size() > longestText || entry.key().size() > longestText)
            return bad(Texts::tr("The setting “%1” in the setup file has no text.").arg(forPeople(entry.key())));
        setup.settings.emplaceBack(entry.key(), entry->toString());
    }
    const QJsonArray sources = json[u"sources"].toArray();
    qsizetype cameras = 0;
    for (const QJsonValue source : sources)
        cameras += source[u"cameras"].toArray().size();
    if (sources.size() > mostSources || cameras > mostCameras)
        return bad(
            Texts::tr("The setup file has more than %1 sources or %2 cameras.").arg(mostSources).arg(mostCameras));
    QSet<QString> names;
    for (const QJsonValue entry : sources) {
        const auto source = sourceFrom(entry.toObject());
        if (!source)
            return bad(entry[u"name"].toString(), source.error());
        if (names.contains(*source->name))
            return bad(Texts::tr("The setup file has two sources with the name “%1”.").arg(forPeople(*source->name)));
        names.insert(*source->name);
        setup.sources += *source;
    }
    return setup;
}

} // namespace vtrack
