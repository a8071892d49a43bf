// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_rebuilding.h"

#include "clock.h"
#include "database.h"
#include "migrations.h"
#include "rows.h"
#include "source_rows.h"
#include "table_rescue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

Result<qint64> addSource(Connection& connection, const Source& source, const QDateTime& now) {
    return connection.change(
        u"INSERT OR IGNORE INTO video_sources (id, source_type, name, path, config, active, created_at, folder_depth, "
        "parent_folder_id, fetch_from) VALUES (?, 'cloud', ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {source.id, source.name, source.rootFolderId.isNull() ? u""_s : source.rootFolderId, sourceConfigText(source),
         source.active, toIsoUtc(source.createdAt.isValid() ? source.createdAt : now), source.folderDepth,
         source.parentFolderId, textOrEmpty(toIsoUtc(source.fetchFrom))});
}

Result<qint64> addCamera(Connection& connection, const Camera& camera, const QDateTime& now) {
    return connection.change(
        u"INSERT OR IGNORE INTO camera_configurations (id, source_id, camera_name, camera_config, is_selected, "
        "folder_path, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {camera.id > 0 ? QVariant(camera.id) : QVariant(), camera.sourceId, camera.name, cameraConfigText(camera),
         camera.selected, camera.folderId, toIsoUtc(now), toIsoUtc(now)});
}

Result<qint64> addSchedule(Connection& connection, qint64 sourceId, int minutes, bool enabled, const QDateTime& now) {
    const QString time = toIsoUtc(now);
    return connection.change(u"INSERT OR IGNORE INTO sync_status (source_id, sync_enabled, sync_interval_minutes, "
                             "next_sync_timestamp, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
                             {sourceId, enabled, minutes, time, time, time});
}

/// A table whose rows may come from a copy. `condition` is about its rows; `main` is the database, `copy` the copy.
struct CopiedTable {
    QString name;
    QString condition;
};

Result<qint64> addRows(Connection& connection, const CopiedTable& table, const QVariantList& values = {}) {
    const auto here = columnsOf(connection, table.name);
    const auto there = connection.list(u"SELECT name FROM pragma_table_info(?, 'copy')"_s, {table.name},
                                       [](const Rows& row) { return row.value(0).toString(); });
    if (!here || !there)
        return std::unexpected(here ? there.error() : here.error());
    QStringList columns = *there;
    columns.removeIf([&](const QString& column) { return !here->contains(column); });
    if (columns.isEmpty())
        return 0; // The copy is older than the table.
    return connection.change(u"INSERT OR IGNORE INTO main.%1 (%2) SELECT %2 FROM copy.%1 WHERE %3"_s.arg(
                                 table.name, columns.join(u", "), table.condition),
                             values);
}

QString idsOf(const SourceMirror& mirror) {
    QJsonArray ids;
    for (const MirroredSource& mirrored : mirror.sources)
        ids += mirrored.source.id;
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

Result<FromCopy> addAttached(Connection& connection, const std::optional<SourceMirror>& mirror, bool addFiles) {
    const QString sourceIsThere = u"source_id IN (SELECT id FROM main.video_sources)"_s;
    const auto sources = addRows(connection,
                                 {u"video_sources"_s, u"? OR id IN (SELECT value FROM json_each(?)) "
                                                      "OR id IN (SELECT source_id FROM main.downloaded_files)"_s},
                                 {!mirror, mirror ? idsOf(*mirror) : u"[]"_s});
    if (!sources)
        return std::unexpected(sources.error());
    const QList<CopiedTable> tables{
        {u"camera_configurations"_s, sourceIsThere},
        {u"sync_status"_s, sourceIsThere},
        {u"source_folders"_s, sourceIsThere},
        {u"unchosen_folders"_s, sourceIsThere},
        {u"user_profiles"_s, u"NOT EXISTS (SELECT 1 FROM main.user_profiles)"_s},
        // Not beside others: what a person has taken back since must not hide an alarm.
        {u"known_silences"_s, u"camera_id IN (SELECT id FROM main.camera_configurations) AND NOT EXISTS (SELECT 1 "
                              "FROM main.known_silences)"_s},
        {u"activity"_s, u"source_id IS NULL OR "_s + sourceIsThere},
        {u"cleaned_files"_s, sourceIsThere + u" AND NOT EXISTS (SELECT 1 FROM main.downloaded_files df WHERE "
                                             "df.source_id = cleaned_files.source_id AND "
                                             "df.drive_file_id = cleaned_files.drive_file_id AND "
                                             "df.content_key = cleaned_files.content_key)"_s},
    };
    for (const CopiedTable& table : tables) {
        if (const auto added = addRows(connection, table); !added)
            return std::unexpected(added.error());
    }
    FromCopy result;
    if (addFiles) {
        const auto files =
            addRows(connection, {u"downloaded_files"_s,
                                 sourceIsThere + u" AND NOT EXISTS (SELECT 1 FROM main.cleaned_files cf WHERE "
                                                 "cf.source_id = downloaded_files.source_id AND "
                                                 "cf.drive_file_id = downloaded_files.drive_file_id AND "
                                                 "cf.content_key = downloaded_files.content_key)"_s});
        if (!files)
            return std::unexpected(files.error());
        result.files = *files;
    }
    const auto known = connection.first(u"SELECT count(*) FROM copy.downloaded_files"_s, {},
                                        [](const Rows& row) { return row.value(0).toLongLong(); });
    if (!known)
        return std::unexpected(known.error());
    result.filesKnown = known->value_or(0);
    return result;
}

/// Where the source's footage goes, by the path of one of its files: what comes before `/source_{id}/`.
Result<QString> destinationOf(Connection& connection, qint64 sourceId) {
    const auto path = connection.first(u"SELECT local_file_path FROM downloaded_files WHERE source_id = ? LIMIT 1"_s,
                                       {sourceId}, [](const Rows& row) { return row.value(0).toString(); });
    if (!path)
        return std::unexpected(path.error());
    const qsizetype end = path->value_or(QString()).lastIndexOf(u"/source_%1/"_s.arg(sourceId));
    return end > 0 ? (*path)->first(end) : QString();
}

Result<QString> nameOf(Connection& connection, qint64 sourceId) {
    const auto name = connection.first(u"SELECT name FROM video_sources WHERE id = ?"_s, {sourceId},
                                       [](const Rows& row) { return row.value(0).toString(); });
    if (!name)
        return std::unexpected(name.error());
    return name->value_or(QString());
}

Result<QStringList> addLostSources(Connection& connection, const QDateTime& now) {
    const auto lost = connection.list(u"SELECT source_id FROM downloaded_files UNION SELECT source_id FROM sync_status "
                                      "UNION SELECT source_id FROM camera_configurations UNION SELECT source_id FROM "
                                      "cleaned_files UNION SELECT source_id FROM activity WHERE source_id IS NOT NULL "
                                      "EXCEPT SELECT id FROM video_sources"_s,
                                      {}, [](const Rows& row) { return row.value(0).toLongLong(); });
    if (!lost)
        return std::unexpected(lost.error());
    QStringList names;
    for (const qint64 id : *lost) {
        const auto destination = destinationOf(connection, id);
        if (!destination)
            return std::unexpected(destination.error());
        const Source source{.id = id,
                            .name = QCoreApplication::translate("Database", "Recovered source %1").arg(id),
                            .destination = *destination};
        if (const auto added = addSource(connection, source, now); !added)
            return std::unexpected(added.error());
        if (const auto added = addSchedule(connection, id, 10, false, now); !added)
            return std::unexpected(added.error());
        if (const auto paused =
                connection.changeAny(u"UPDATE sync_status SET sync_enabled = 0 WHERE source_id = ?"_s, {id});
            !paused)
            return std::unexpected(paused.error());
        names += source.name;
    }
    return names;
}

Result<QStringList> addLostCameras(Connection& connection, const QDateTime& now) {
    const auto lost = connection.list(u"SELECT DISTINCT source_id, camera_name FROM downloaded_files EXCEPT "
                                      "SELECT source_id, camera_name FROM camera_configurations"_s,
                                      {}, [](const Rows& row) {
                                          return Camera{.sourceId = row.value(0).toLongLong(),
                                                        .name = row.value(1).toString(),
                                                        .folderId = u""_s,
                                                        .config = freshCameraConfig(),
                                                        .selected = false};
                                      });
    if (!lost)
        return std::unexpected(lost.error());
    QStringList names;
    for (const Camera& camera : *lost) {
        if (const auto added = addCamera(connection, camera, now); !added)
            return std::unexpected(added.error());
        const auto name = nameOf(connection, camera.sourceId);
        if (!name)
            return std::unexpected(name.error());
        names += *name;
    }
    return names;
}

} // namespace

Result<QStringList> addFromMirror(Connection& connection, const SourceMirror& mirror, const QDateTime& now) {
    return connection.transaction([&]() -> Result<QStringList> {
        QStringList names;
        for (const MirroredSource& mirrored : mirror.sources) {
            qint64 added = 0;
            const auto source = addSource(connection, mirrored.source, now);
            if (!source)
                return std::unexpected(source.error());
            added += *source;
            for (const Camera& camera : mirrored.source.cameras) {
                const auto one = addCamera(connection, camera, now);
                if (!one)
                    return std::unexpected(one.error());
                added += *one;
            }
            const auto schedule =
                addSchedule(connection, mirrored.source.id, mirrored.intervalMinutes, mirrored.enabled, now);
            if (!schedule)
                return std::unexpected(schedule.error());
            if (added + *schedule > 0)
                names += mirrored.source.name;
        }
        return names;
    });
}

Result<FromCopy> addFromCopy(Connection& connection, const QString& copy, const std::optional<SourceMirror>& mirror,
                             bool addFiles) {
    {
        const auto looked = Connection::open(copy);
        if (!looked)
            return std::unexpected(looked.error());
        if (auto whole = checkWhole(**looked); !whole)
            return std::unexpected(whole.error());
        if (auto ours = checkSchema(**looked); !ours)
            return std::unexpected(ours.error());
    }
    if (auto attached = connection.run(u"ATTACH ? AS copy"_s, {copy}); !attached)
        return std::unexpected(attached.error());
    auto added = connection.transaction([&] { return addAttached(connection, mirror, addFiles); });
    if (auto detached = connection.run(u"DETACH copy"_s); !detached)
        return std::unexpected(detached.error());
    return added;
}

Result<QStringList> addPlaceholders(Connection& connection, const QDateTime& now) {
    return connection.transaction([&]() -> Result<QStringList> {
        auto names = addLostSources(connection, now);
        if (!names)
            return names;
        const auto ofCameras = addLostCameras(connection, now);
        if (!ofCameras)
            return ofCameras;
        *names += *ofCameras;
        names->removeDuplicates();
        for (const QString& orphans :
             {u"DELETE FROM pending_files WHERE camera_id NOT IN (SELECT id FROM camera_configurations) OR source_id "
              "NOT IN (SELECT id FROM video_sources)"_s,
              u"DELETE FROM begun_files WHERE source_id NOT IN (SELECT id FROM video_sources)"_s,
              u"DELETE FROM source_folders WHERE source_id NOT IN (SELECT id FROM video_sources)"_s,
              u"DELETE FROM unchosen_folders WHERE source_id NOT IN (SELECT id FROM video_sources)"_s,
              u"DELETE FROM known_silences WHERE camera_id NOT IN (SELECT id FROM camera_configurations)"_s}) {
            if (const auto dropped = connection.changeAny(orphans); !dropped)
                return std::unexpected(dropped.error());
        }
        return names;
    });
}

} // namespace vtrack
