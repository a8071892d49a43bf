// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_store.h"

#include "camera_depth.h"
#include "chosen_cameras.h"
#include "clock.h"
#include "folder_store.h"
#include "missing_row.h"
#include "pending_store.h"
#include "rows.h"
#include "source_rows.h"
#include "sync_interval.h"
#include "sync_status_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::seconds firstRun{30}; // guide, "APScheduler Integration".

Result<void> saveCamera(Connection& connection, const Camera& camera, qint64 sourceId, const QString& now) {
    const bool sameDetails = camera.details == cameraDetailsIn(camera.config);
    const QString config = camera.id != 0 && sameDetails ? QString() : cameraConfigText(camera); // NULL: unchanged.
    if (camera.id != 0)
        return cameraWasThere(connection.change(u"UPDATE camera_configurations SET is_selected = ?, folder_path = ?, "
                                                "camera_config = coalesce(?, camera_config), updated_at = ? "
                                                "WHERE id = ?"_s,
                                                {camera.selected, camera.folderId, config, now, camera.id}),
                              camera.id);
    if (auto added =
            connection.insert(u"INSERT INTO camera_configurations (source_id, camera_name, camera_config, "
                              "is_selected, folder_path, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                              {sourceId, camera.name, config, camera.selected, camera.folderId, now, now});
        !added)
        return std::unexpected(added.error());
    return {};
}

Result<QJsonObject> configOf(Connection& connection, qint64 sourceId) {
    const auto config = connection.first(u"SELECT config FROM video_sources WHERE id = ?"_s, {sourceId},
                                         [](const Rows& row) { return jsonFromText(row.text(u"config"_s)); });
    if (!config)
        return std::unexpected(config.error());
    return config->value_or(QJsonObject());
}

Result<QList<Source>> sources(Connection& connection, const QString& condition, const QVariantList& values) {
    const auto rows =
        connection.list(u"SELECT * FROM video_sources WHERE source_type = 'cloud' AND %1 ORDER BY id"_s.arg(condition),
                        values, [](const Rows& row) {
                            const QJsonObject config = jsonFromText(row.text(u"config"_s));
                            return std::pair(readSource(row, config), config);
                        });
    if (!rows)
        return std::unexpected(rows.error());
    QList<Source> found;
    for (const auto& [source, config] : *rows) {
        const auto cameras = connection.list(u"SELECT * FROM camera_configurations WHERE source_id = ? ORDER BY id"_s,
                                             {source.id}, [&](const Rows& row) { return readCamera(row, config); });
        if (!cameras)
            return std::unexpected(cameras.error());
        found += source;
        found.back().cameras = *cameras;
    }
    return found;
}

Result<Source> existingSource(Connection& connection, qint64 sourceId) {
    const auto found = sources(connection, u"id = ?"_s, {sourceId});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return std::unexpected(noSuchSource(sourceId));
    return found->first();
}

/// The source that has the camera.
Result<Source> sourceOfCamera(Connection& connection, qint64 cameraId) {
    const auto sourceId = connection.first(u"SELECT source_id FROM camera_configurations WHERE id = ?"_s, {cameraId},
                                           [](const Rows& row) { return row.number(u"source_id"_s); });
    if (!sourceId)
        return std::unexpected(sourceId.error());
    const std::optional<qint64>& found = *sourceId;
    if (!found)
        return std::unexpected(noSuchCamera(cameraId));
    return existingSource(connection, *found);
}

Result<void> saveConfig(Connection& connection, const Source& source) {
    const auto known = configOf(connection, source.id);
    if (!known)
        return std::unexpected(known.error());
    return sourceWasThere(connection.change(u"UPDATE video_sources SET config = ? WHERE id = ?"_s,
                                            {sourceConfigText(source, *known), source.id}),
                          source.id);
}

/// Saves the cameras and the config that names their folders, and gives the source as it now stands.
Result<Source> saveCameras(Connection& connection, const Source& source, const QString& now) {
    if (auto checked = checkCameras(source.cameras); !checked)
        return std::unexpected(checked.error());
    for (const Camera& camera : source.cameras) {
        if (auto saved = saveCamera(connection, camera, source.id, now); !saved)
            return std::unexpected(saved.error());
    }
    if (auto saved = saveConfig(connection, source); !saved)
        return std::unexpected(saved.error());
    return existingSource(connection, source.id);
}

} // namespace

SourceStore::SourceStore(Connection& connection)
    : m_connection(connection) {}

Result<Source> SourceStore::add(const SourceChanges& source, const QString& oauthTokenPath, const QDateTime& now) {
    const QString name = source.name.value_or(QString());
    const int interval = source.intervalMinutes.value_or(SyncInterval::normal);
    if (auto named = checkName(name); !named)
        return std::unexpected(named.error());
    if (auto checked = checkInterval(interval); !checked)
        return std::unexpected(checked.error());
    const QString time = toIsoUtc(now);
    return m_connection.transaction([&]() -> Result<Source> {
        const auto inserted = m_connection.insert(u"INSERT INTO video_sources (source_type, name, path, created_at, "
                                                  u"folder_depth, parent_folder_id, fetch_from) "
                                                  "VALUES ('cloud', ?, ?, ?, ?, ?, ?)"_s,
                                                  {name, source.rootFolderId, time, cameraDepth, source.parentFolderId,
                                                   textOrEmpty(toIsoUtc(source.fetchFrom.value_or(QDateTime())))});
        if (!inserted)
            return std::unexpected(inserted.error());
        const qint64 id = *inserted;
        const auto scheduled = m_connection.insert(
            u"INSERT INTO sync_status (source_id, sync_interval_minutes, next_sync_timestamp, created_at, updated_at) "
            "VALUES (?, ?, ?, ?, ?)"_s,
            {id, interval, toIsoUtc(now.addSecs(firstRun.count())), time, time});
        if (!scheduled)
            return std::unexpected(scheduled.error());
        Source saved{.id = id,
                     .folderDepth = cameraDepth,
                     .destination = source.destination.value_or(QString()),
                     .oauthTokenPath = oauthTokenPath,
                     .endings = source.endings.value_or(QStringList()),
                     .addsNewCameras = source.addsNewCameras.value_or(false)};
        std::ranges::transform(source.cameras.value_or(QList<CameraChoice>()), std::back_inserter(saved.cameras),
                               cameraOf);
        return saveCameras(m_connection, saved, time);
    });
}

Result<QList<Source>> SourceStore::all() {
    return sources(m_connection, u"1"_s, {});
}

Result<Source> SourceStore::existing(qint64 sourceId) {
    return existingSource(m_connection, sourceId);
}

Result<QStringList> SourceStore::chosenFolders() {
    const auto sources = all();
    if (!sources)
        return std::unexpected(sources.error());
    QStringList folders;
    for (const Source& source : *sources) {
        for (const Camera& camera : source.cameras) {
            if (source.active && camera.selected)
                folders += camera.folderId;
        }
    }
    folders.removeDuplicates();
    return folders;
}

Result<std::optional<Source>> SourceStore::byId(qint64 sourceId) {
    const auto found = sources(m_connection, u"id = ?"_s, {sourceId});
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<std::optional<qint64>> SourceStore::revision(qint64 sourceId) {
    return m_connection.first(u"SELECT revision FROM video_sources WHERE id = ?"_s, {sourceId},
                              [](const Rows& row) { return row.number(u"revision"_s); });
}

Result<void> SourceStore::remove(qint64 sourceId) {
    return m_connection.transaction([&]() -> Result<void> {
        // Delete the counters first, so that removing a million file records does not update them each time.
        if (auto forgot = m_connection.changeAny(u"DELETE FROM camera_totals WHERE source_id = ?"_s, {sourceId});
            !forgot)
            return forgot;
        return sourceWasThere(m_connection.change(u"DELETE FROM video_sources WHERE id = ?"_s, {sourceId}), sourceId);
    });
}

Result<void> SourceStore::rename(qint64 sourceId, const QString& name) {
    if (auto named = checkName(name); !named)
        return named;
    return sourceWasThere(m_connection.change(u"UPDATE video_sources SET name = ? WHERE id = ?"_s, {name, sourceId}),
                          sourceId);
}

Result<void> SourceStore::setEndings(qint64 sourceId, const QStringList& endings) {
    return m_connection.transaction([&]() -> Result<void> {
        auto source = existing(sourceId);
        if (!source)
            return std::unexpected(source.error());
        if (source->endings == endings)
            return {};
        source->endings = endings;
        if (auto saved = saveConfig(m_connection, *source); !saved)
            return saved;
        if (auto dropped = PendingStore(m_connection).keepFootage(sourceId, endings); !dropped)
            return dropped;
        return FolderStore(m_connection, sourceId).listAgain();
    });
}

Result<void> SourceStore::setFetchFrom(qint64 sourceId, const QDateTime& from) {
    return sourceWasThere(m_connection.change(u"UPDATE video_sources SET fetch_from = ? WHERE id = ?"_s,
                                              {textOrEmpty(toIsoUtc(from)), sourceId}),
                          sourceId);
}

Result<void> SourceStore::setAddsNewCameras(qint64 sourceId, bool adds) {
    return m_connection.transaction([&]() -> Result<void> {
        auto source = existing(sourceId);
        if (!source)
            return std::unexpected(source.error());
        source->addsNewCameras = adds;
        return saveConfig(m_connection, *source);
    });
}

Result<void> SourceStore::setDestination(qint64 sourceId, const QString& folder) {
    return m_connection.transaction([&]() -> Result<void> {
        auto source = existing(sourceId);
        if (!source)
            return std::unexpected(source.error());
        source->destination = folder;
        return saveConfig(m_connection, *source);
    });
}

Result<Source> SourceStore::setCameras(qint64 sourceId, const QList<CameraChoice>& cameras, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<Source> {
        auto source = existing(sourceId);
        if (!source)
            return source;
        source->cameras = mergedCameras(source->cameras, cameras);
        return saveCameras(m_connection, *source, toIsoUtc(now));
    });
}

Result<Source> SourceStore::addCamera(qint64 sourceId, const CameraChoice& camera, qint64 replacedId,
                                      const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<Source> {
        const auto source = existing(sourceId);
        if (!source)
            return source;
        QList<CameraChoice> chosen;
        for (const Camera& known : source->cameras) {
            if (known.selected && known.id != replacedId)
                chosen += CameraChoice{known.folderId, known.folderName, known.folderPath, known.name, {}};
        }
        return setCameras(sourceId, chosen << camera, now);
    });
}

Result<void> SourceStore::changeCameras(qint64 sourceId, const SourceChanges& changes, const QDateTime& now) {
    const auto source = existing(sourceId);
    if (!source)
        return std::unexpected(source.error());
    // In two steps, so that two cameras can exchange their names.
    QList<std::pair<qint64, QString>> renamed;
    for (const CameraChoice& chosen : *changes.cameras) {
        for (const Camera& camera : source->cameras) {
            if (chosen.folderId == camera.folderId && camera.name != chosen.cameraName)
                renamed.emplace_back(camera.id, chosen.cameraName);
        }
    }
    for (const auto& [id, name] : renamed) {
        if (auto aside = renameCamera(id, u"~%1"_s.arg(id), now); !aside)
            return aside;
    }
    for (const auto& [id, name] : renamed) {
        if (auto done = renameCamera(id, name, now); !done)
            return done;
    }
    if (auto set = setCameras(sourceId, *changes.cameras, now); !set)
        return std::unexpected(set.error());
    return sourceWasThere(m_connection.change(u"UPDATE video_sources SET path = ?, parent_folder_id = ? WHERE id = ?"_s,
                                              {changes.rootFolderId, changes.parentFolderId, sourceId}),
                          sourceId);
}

Result<Source> SourceStore::change(qint64 sourceId, const SourceChanges& changes, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<Source> {
        SyncStatusStore status(m_connection);
        Result<void> done;
        if (changes.name)
            done = rename(sourceId, *changes.name);
        if (done && changes.destination)
            done = setDestination(sourceId, *changes.destination);
        if (done && changes.endings)
            done = setEndings(sourceId, *changes.endings);
        if (done && changes.addsNewCameras)
            done = setAddsNewCameras(sourceId, *changes.addsNewCameras);
        if (done && changes.fetchFrom)
            done = setFetchFrom(sourceId, *changes.fetchFrom);
        if (done && changes.intervalMinutes)
            done = status.setInterval(sourceId, *changes.intervalMinutes);
        if (done && changes.enabled)
            done = status.setEnabled(sourceId, *changes.enabled);
        if (done && changes.cameras)
            done = changeCameras(sourceId, changes, now);
        for (const DetailsChange& details : changes.details) {
            if (done)
                done = changeDetails(sourceId, details, now);
        }
        if (!done)
            return std::unexpected(done.error());
        return existing(sourceId);
    });
}

Result<void> SourceStore::renameCamera(qint64 cameraId, const QString& name, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        auto source = sourceOfCamera(m_connection, cameraId);
        if (!source)
            return std::unexpected(source.error());
        const auto camera = std::ranges::find(source->cameras, cameraId, &Camera::id);
        const QString before = std::exchange(camera->name, name);
        if (auto checked = checkCameras(source->cameras); !checked)
            return checked;
        if (auto files = m_connection.changeAny(
                u"UPDATE downloaded_files SET camera_name = ? WHERE source_id = ? AND camera_name = ?"_s,
                {name, source->id, before});
            !files)
            return files;
        return cameraWasThere(
            m_connection.change(u"UPDATE camera_configurations SET camera_name = ?, updated_at = ? WHERE id = ?"_s,
                                {name, toIsoUtc(now), cameraId}),
            cameraId);
    });
}

Result<void> SourceStore::changeDetails(qint64 sourceId, const DetailsChange& change, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        auto source = existing(sourceId);
        if (!source)
            return std::unexpected(source.error());
        bool found = false;
        for (Camera& camera : source->cameras) {
            if (!camera.selected || (!change.camera.isEmpty() && camera.name != change.camera))
                continue;
            change.apply(camera.details);
            found = true;
        }
        if (!found)
            return failure(
                ErrorKind::BadInput,
                QCoreApplication::translate("SourceStore", "The source has no camera “%1”.").arg(change.camera));
        if (auto saved = saveCameras(m_connection, *source, toIsoUtc(now)); !saved)
            return std::unexpected(saved.error());
        return {};
    });
}

Result<void> SourceStore::setCameraFormat(qint64 cameraId, const QString& resolution, const QString& codec,
                                          const QDateTime& now) {
    return cameraWasThere(
        m_connection.change(
            u"UPDATE camera_configurations SET resolution = ?, codec = ?, updated_at = ? WHERE id = ?"_s,
            {resolution, codec, toIsoUtc(now), cameraId}),
        cameraId);
}

} // namespace vtrack
