// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"
#include "source_store.h"
#include "sync_status_store.h"

#include <QDateTime>

namespace vtrack::test {

/// Sources with many cameras that recorded a clip a minute for days since they were chosen, as rows only.
struct ManyClips {
    int sources = 4;
    int cameras = 10;   ///< In each source.
    int clips = 25'000; ///< Of each camera, a minute each, up to `newest`.
    QDateTime newest;   ///< When the newest clip ended.
    QString destination = {};
    /// Cameras that are silent for the last hours: every n-th; 0 for none.
    int silentEvery = 0;
    int silentMinutes = 200;
};

/// The sources and their cameras, without clips.
[[nodiscard]] inline Result<void> addSources(Connection& connection, const ManyClips& many) {
    using namespace Qt::StringLiterals;
    static const QStringList halls{u"Packing hall"_s, u"Gate and yard"_s, u"Returns"_s, u"Warehouse North"_s};
    const QDateTime chosen = many.newest.addSecs(-60LL * many.clips);
    int number = 0;
    for (int s = 0; s < many.sources; ++s) {
        QList<CameraChoice> cameras;
        for (int c = 0; c < many.cameras; ++c) {
            cameras += CameraChoice{.folderId = u"folder%1_%2"_s.arg(s).arg(c),
                                    .folderName = u"Cam%1"_s.arg(c + 1),
                                    .folderPath = u"/P/A/L/Cam%1"_s.arg(c + 1),
                                    .cameraName = u"Cloud_Table_%1"_s.arg(++number)};
        }
        const SourceChanges source{.name = s < halls.size() ? halls[s] : u"Hall %1"_s.arg(s + 1),
                                   .cameras = cameras,
                                   .destination = many.destination,
                                   .rootFolderId = u"root%1"_s.arg(s),
                                   .parentFolderId = u"parent"_s};
        if (const auto added = SourceStore(connection).add(source, u"tokens/x.json"_s, chosen); !added)
            return std::unexpected(added.error());
    }
    return {};
}

/// Writes the rows: a million in some ten seconds, as counters and indexes are formed once and not for each row.
[[nodiscard]] inline Result<void> writeClips(const Database& database, const ManyClips& many) {
    using namespace Qt::StringLiterals;
    auto opened = database.connect();
    if (!opened)
        return std::unexpected(opened.error());
    Connection& connection = **opened;
    if (auto added = addSources(connection, many); !added)
        return added;
    return connection.transaction([&]() -> Result<void> {
        const auto kept = connection.list(
            u"SELECT type || ' ' || name AS what, sql FROM sqlite_master WHERE type IN ('trigger', 'index') "
            "AND tbl_name = 'downloaded_files' AND sql IS NOT NULL"_s,
            {}, [](const Rows& row) { return std::pair(row.text(u"what"_s), row.text(u"sql"_s)); });
        if (!kept)
            return std::unexpected(kept.error());
        QStringList steps;
        for (const auto& [what, sql] : *kept)
            steps += u"DROP "_s + what;
        const QString start =
            u"strftime('%Y-%m-%dT%H:%M:%SZ', %1 - n * 60, 'unixepoch')"_s.arg(many.newest.toSecsSinceEpoch() - 60);
        const QString end =
            u"strftime('%Y-%m-%dT%H:%M:%SZ', %1 - n * 60, 'unixepoch')"_s.arg(many.newest.toSecsSinceEpoch() - 1);
        const QString silent = many.silentEvery == 0
                                   ? u"1"_s
                                   : u"(cc.id % %1 != 0 OR n > %2)"_s.arg(many.silentEvery).arg(many.silentMinutes);
        steps +=
            u"WITH RECURSIVE clip(n) AS (SELECT %3 UNION ALL SELECT n - 1 FROM clip WHERE n > 0) "
            "INSERT INTO downloaded_files (source_id, camera_name, original_filename, local_file_path, "
            "file_size_bytes, download_timestamp, recording_start_time, recording_end_time, file_format, "
            "checksum, drive_file_id, relative_path, created_at, local_path_key, recording_time_origin, drive_md5) "
            "SELECT cc.source_id, cc.camera_name, 'clip_' || n || '.mp4', '%4/source_' || cc.source_id || '/' || "
            "cc.camera_name || '/clip_' || n || '.mp4', 1200000 + n, %2, %1, %2, 'mp4', 'sha256:' || n, "
            "'drive_' || cc.id || '_' || n, '', %2, '/' || cc.source_id || '/' || cc.camera_name || '/' || n, "
            "'name', 'md5' FROM clip CROSS JOIN camera_configurations cc WHERE %5"_s.arg(
                start, end, QString::number(many.clips - 1), many.destination, silent);
        steps +=
            u"INSERT INTO camera_totals (source_id, camera_name, files, bytes, last_filename, "
            "last_file_timestamp, newest_recording) SELECT source_id, camera_name, count(*), sum(file_size_bytes), "
            "original_filename, max(recording_start_time), max(recording_end_time) FROM downloaded_files GROUP BY "
            "source_id, camera_name"_s;
        for (const auto& [what, sql] : *kept)
            steps += sql;
        for (const QString& step : std::as_const(steps)) {
            if (auto done = connection.changeAny(step); !done)
                return done;
        }
        SyncStatusStore statuses(connection);
        for (int s = 1; s <= many.sources; ++s) {
            if (auto done = statuses.looked(s, many.newest.addSecs(60)); !done)
                return done;
            if (auto done = statuses.succeed(s, {.files = 12, .bytes = 14'400'000}, u"Downloaded 12 files"_s,
                                             many.newest.addSecs(90), many.newest.addSecs(690));
                !done)
                return done;
        }
        return {};
    });
}

} // namespace vtrack::test
