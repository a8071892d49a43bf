// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_store.h"

#include "clock.h"
#include "source_rows.h"

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 day = 24 * 60 * 60;
constexpr qint64 halfHour = 30 * 60;

/// One of the three tables, and how its camera is named.
struct Table {
    ClipPlace place;
    QString name;
    QString camera;
    QString columns; ///< name, path, origin, bytes, drive_file_id

    [[nodiscard]] QVariantList values(const FootageCamera& of) const {
        return place == ClipPlace::Disk ? QVariantList{of.sourceId, of.name} : QVariantList{of.id};
    }
};

const std::array<Table, 3>& tables() {
    static const std::array<Table, 3> all{
        Table{ClipPlace::Disk, u"downloaded_files"_s, u"source_id = ? AND camera_name = ?"_s,
              u"original_filename AS name, local_file_path AS path, recording_time_origin AS origin, "
              "file_size_bytes AS bytes, drive_file_id"_s},
        Table{
            ClipPlace::Drive, u"pending_files"_s, u"camera_id = ?"_s,
            u"name, NULL AS path, iif(recording_start_time = created_time, 'drive', 'name') AS origin, size AS bytes, drive_file_id"_s},
        Table{ClipPlace::CleanedUp, u"cleaned_files"_s, u"camera_id = ?"_s,
              u"NULL AS name, NULL AS path, NULL AS origin, -1 AS bytes, drive_file_id"_s},
    };
    return all;
}

QString iso(qint64 seconds) {
    return toIsoUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
}

/// "SELECT start, end" from one table; `rest` is appended after the camera's condition.
QString select(const Table& table, const QString& rest, const QString& more = {}) {
    return u"SELECT unixepoch(recording_start_time) AS s, unixepoch(recording_end_time) AS e"_s + more + u" FROM "_s +
           table.name + u" WHERE "_s + table.camera + rest;
}

Result<void> addClips(Connection& connection, const Table& table, const QString& rest, const QVariantList& values,
                      QList<Clip>& clips) {
    auto rows = connection.run(select(table, rest), values);
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next()) {
        const qint64 start = rows->value(0).toLongLong();
        if (start != 0) // Not a time: another program wrote it.
            clips += Clip{start, rows->value(1).toLongLong(), table.place};
    }
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return {};
}

ClipFile clipFile(const Rows& row, ClipPlace place) {
    return {.clip = {row.number(u"s"_s), row.number(u"e"_s), place},
            .name = row.text(u"name"_s),
            .path = row.text(u"path"_s),
            .origin = row.text(u"origin"_s),
            .bytes = row.number(u"bytes"_s),
            .driveId = row.text(u"drive_file_id"_s)};
}

} // namespace

FootageStore::FootageStore(Connection& connection)
    : m_connection(connection) {}

Result<QList<FootageCamera>> FootageStore::cameras(const QDateTime& now) {
    const auto configs =
        m_connection.list(u"SELECT id, config FROM video_sources WHERE active = 1"_s, {}, [](const Rows& row) {
            return std::pair(row.number(u"id"_s), folderPathsIn(jsonFromText(row.text(u"config"_s))));
        });
    if (!configs)
        return std::unexpected(configs.error());
    const QHash<qint64, QHash<QString, QString>> paths(configs->begin(), configs->end());
    // A search of the source covered all of its cameras; it counts if the camera has no later search of its own.
    return m_connection.list(
        u"SELECT cc.id, cc.source_id, cc.camera_name, cc.folder_path, cc.created_at, "
        "iif(cc.is_selected, max(coalesce(cl.began, ''), coalesce(ll.began, '')), NULL) AS last_look, "
        "cc.is_selected AND ss.sync_enabled AS enabled FROM camera_configurations cc "
        "JOIN video_sources vs ON vs.id = cc.source_id AND vs.active = 1 "
        "LEFT JOIN sync_status ss ON ss.source_id = cc.source_id "
        "LEFT JOIN last_looks ll ON ll.source_id = cc.source_id AND ll.began <= ? "
        "LEFT JOIN camera_looks cl ON cl.camera_id = cc.id AND cl.began <= ? "
        "WHERE cc.is_selected = 1 OR EXISTS (SELECT 1 FROM downloaded_files df "
        "WHERE df.source_id = cc.source_id AND df.camera_name = cc.camera_name) ORDER BY cc.source_id, cc.id"_s,
        {toIsoUtc(now), toIsoUtc(now)}, [&paths](const Rows& row) {
            return FootageCamera{.id = row.number(u"id"_s),
                                 .sourceId = row.number(u"source_id"_s),
                                 .name = row.text(u"camera_name"_s),
                                 .folderPath =
                                     paths.value(row.number(u"source_id"_s)).value(row.text(u"folder_path"_s)),
                                 .addedAt = row.time(u"created_at"_s),
                                 .lastLook = row.time(u"last_look"_s),
                                 .enabled = row.flag(u"enabled"_s)};
        });
}

Result<QList<Clip>> FootageStore::between(const FootageCamera& camera, qint64 from, qint64 to) {
    QList<Clip> clips;
    for (const Table& table : tables()) {
        const QVariantList who = table.values(camera);
        const std::array<std::pair<QString, QVariantList>, 3> parts{
            std::pair(u" AND recording_start_time < ? ORDER BY recording_start_time DESC LIMIT 1"_s,
                      QVariantList{iso(from - day)}),
            std::pair(u" AND recording_start_time >= ? AND recording_start_time < ? ORDER BY recording_start_time"_s,
                      QVariantList{iso(from - day), iso(to)}),
            std::pair(u" AND recording_start_time >= ? ORDER BY recording_start_time LIMIT 1"_s,
                      QVariantList{iso(to)})};
        for (const auto& [rest, values] : parts) {
            if (auto added = addClips(m_connection, table, rest, who + values, clips); !added)
                return std::unexpected(added.error());
        }
    }
    std::ranges::sort(clips, {}, &Clip::start);
    return clips;
}

Result<QList<Clip>> FootageStore::newest(const FootageCamera& camera, int count, qint64 until) {
    QList<Clip> clips;
    for (const Table& table : tables()) {
        if (table.place == ClipPlace::Drive)
            continue;
        if (auto added = addClips(m_connection, table,
                                  u" AND recording_start_time < ? ORDER BY recording_start_time DESC LIMIT ?"_s,
                                  table.values(camera) + QVariantList{iso(until), count}, clips);
            !added)
            return std::unexpected(added.error());
    }
    std::ranges::sort(clips, {}, &Clip::start);
    return clips.mid(std::max<qsizetype>(clips.size() - count, 0));
}

Result<QList<qint64>> FootageStore::recordedHalfHours(const FootageCamera& camera, qint64 from, qint64 to) {
    QList<qint64> starts;
    for (const Table& table : tables()) {
        if (table.place == ClipPlace::Drive)
            continue;
        const QString next = u"(SELECT recording_start_time FROM "_s + table.name + u" WHERE "_s + table.camera +
                             u" AND recording_start_time >= %1 ORDER BY recording_start_time LIMIT 1)"_s;
        const QString sql = u"WITH RECURSIVE step(at) AS (SELECT "_s + next.arg(u"?"_s) + u" UNION ALL SELECT "_s +
                            next.arg(u"strftime('%Y-%m-%dT%H:%M:%SZ', (unixepoch(at) / 1800 + 1) * 1800, "
                                     "'unixepoch')"_s) +
                            u" FROM step WHERE at < ?) SELECT unixepoch(at) FROM step WHERE at < ?"_s;
        const QVariantList who = table.values(camera);
        const QVariantList end{iso(to)};
        const auto found = m_connection.list(sql, who + QVariantList{iso(from)} + who + end + end,
                                             [](const Rows& row) { return row.value(0).toLongLong(); });
        if (!found)
            return found;
        starts += *found;
    }
    std::ranges::sort(starts);
    const auto sameHalfHour = [](qint64 a, qint64 b) {
        return a / halfHour == b / halfHour;
    };
    const auto doubled = std::ranges::unique(starts, sameHalfHour);
    starts.erase(doubled.begin(), doubled.end());
    return starts;
}

Result<QList<ClipFile>> FootageStore::files(const FootageCamera& camera, qint64 from, qint64 to, int limit) {
    QList<ClipFile> files;
    for (const Table& table : tables()) {
        const auto found = m_connection.list(
            select(
                table,
                u" AND recording_start_time >= ? AND recording_start_time < ? ORDER BY recording_start_time DESC LIMIT ?"_s,
                u", "_s + table.columns),
            table.values(camera) + QVariantList{iso(from - day), iso(to), limit},
            [&](const Rows& row) { return clipFile(row, table.place); });
        if (!found)
            return found;
        files += *found;
    }
    files.removeIf([&](const ClipFile& file) { return file.clip.end != 0 && file.clip.end <= from; });
    std::ranges::sort(files, {}, [](const ClipFile& file) { return file.clip.start; });
    return files;
}

Result<ClipArrivals> FootageStore::arrivals(const FootageCamera& camera, qint64 from, qint64 to, qint64 lateAfter,
                                            qint64 since, qint64 now) {
    ClipArrivals all;
    for (const Table& table : tables()) {
        const auto count = m_connection.first(u"SELECT count(*) FROM "_s + table.name + u" WHERE "_s + table.camera +
                                                  u" AND recording_start_time >= ? AND recording_start_time < ?"_s,
                                              table.values(camera) + QVariantList{iso(from), iso(to)},
                                              [](const Rows& row) { return row.value(0).toLongLong(); });
        if (!count)
            return std::unexpected(count.error());
        all.clips += count->value_or(0);
    }
    const auto addLate = [&](const QString& arrived, const QString& clips, const QVariantList& values) -> Result<void> {
        const auto late = m_connection.first(
            u"SELECT sum(delay > ?) AS late, sum(iif(delay > ?, length, 0)) AS seconds, max(delay) AS longest FROM ("
            "SELECT max(coalesce(unixepoch(recording_end_time), 0) - unixepoch(recording_start_time), 0) AS length, "_s +
                arrived +
                u" - max(coalesce(unixepoch(recording_end_time), 0), unixepoch(recording_start_time)) AS delay "_s +
                clips + u" AND recording_start_time >= ? AND recording_start_time < ?)"_s,
            QVariantList{lateAfter, lateAfter} + values + QVariantList{iso(std::max(from, since)), iso(to)},
            [](const Rows& row) {
                return ClipArrivals{.late = row.number(u"late"_s),
                                    .lateSeconds = row.number(u"seconds"_s),
                                    .longestDelay = row.number(u"longest"_s)};
            });
        if (!late)
            return std::unexpected(late.error());
        const ClipArrivals found = late->value_or(ClipArrivals{});
        all.late += found.late;
        all.lateSeconds += found.lateSeconds;
        all.longestDelay = std::max(all.longestDelay, found.longestDelay);
        return {};
    };
    auto added =
        addLate(u"unixepoch(download_timestamp)"_s, u"FROM downloaded_files WHERE source_id = ? AND camera_name = ?"_s,
                {camera.sourceId, camera.name});
    if (added) // What is still to come is late from the same moment on.
        added = addLate(u"?"_s,
                        u"FROM pending_files pf JOIN video_sources vs ON vs.id = pf.source_id WHERE pf.camera_id = ? "
                        "AND dismissed_at IS NULL AND NOT (created_time <> '' AND created_time < fetch_from)"_s,
                        {now, camera.id});
    return added ? Result<ClipArrivals>(all) : std::unexpected(added.error());
}

Result<std::optional<ClipFile>> FootageStore::beside(const FootageCamera& camera, qint64 time, Side side) {
    const QString rest = side == Side::After
                             ? u" AND recording_start_time > ? ORDER BY recording_start_time LIMIT 1"_s
                             : u" AND recording_start_time < ? ORDER BY recording_start_time DESC LIMIT 1"_s;
    std::optional<ClipFile> nearest;
    for (const Table& table : tables()) {
        const auto found = m_connection.list(select(table, rest, u", "_s + table.columns),
                                             table.values(camera) + QVariantList{iso(time)},
                                             [&](const Rows& row) { return clipFile(row, table.place); });
        if (!found)
            return std::unexpected(found.error());
        for (const ClipFile& file : *found) {
            const auto distance = [time](const ClipFile& one) {
                return std::abs(one.clip.start - time);
            };
            if (!nearest || distance(file) < distance(*nearest))
                nearest = file;
        }
    }
    return nearest;
}

} // namespace vtrack
