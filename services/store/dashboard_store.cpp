// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard_store.h"

#include "clock.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

DashboardRow readRow(const Rows& row) {
    return {.sourceId = row.number(u"source_id"_s),
            .sourceName = row.text(u"source_name"_s),
            .sourceType = row.text(u"source_type"_s),
            .sourcePath = row.text(u"source_path"_s),
            .syncEnabled = row.flag(u"sync_enabled"_s),
            .lastSyncTimestamp = row.time(u"last_sync_timestamp"_s),
            .nextSyncTimestamp = row.time(u"next_sync_timestamp"_s),
            .syncIntervalMinutes = static_cast<int>(row.number(u"sync_interval_minutes"_s)),
            .lastSyncStatus = row.text(u"last_sync_status"_s),
            .lastSyncMessage = row.text(u"last_sync_message"_s),
            .filesDownloadedCount = row.number(u"files_downloaded_count"_s),
            .totalDownloadSizeMb = row.value(u"total_download_size_mb"_s).toDouble(),
            .totalDownloadedFiles = row.number(u"total_downloaded_files"_s),
            .totalSizeMbCalculated = row.number(u"total_size_mb_calculated"_s)};
}

CameraSummary readSummary(const Rows& row) {
    return {.sourceId = row.number(u"source_id"_s),
            .cameraName = row.text(u"camera_name"_s),
            .lastFilename = row.text(u"last_filename"_s),
            .lastFileTimestamp = row.time(u"last_file_timestamp"_s),
            .newestRecording = row.time(u"newest_recording"_s),
            .totalFiles = row.number(u"files"_s),
            .totalBytes = row.number(u"bytes"_s)};
}

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

double twoDecimals(double number) {
    return std::round(number * 100) / 100;
}

QJsonObject cameraJson(const CameraSummary& camera) {
    constexpr double mebibyte = 1024.0 * 1024.0;
    return {{u"camera_name"_s, camera.cameraName},
            {u"last_filename"_s, textOrNull(camera.lastFilename)},
            {u"last_file_timestamp"_s, textOrNull(toIsoUtc(camera.lastFileTimestamp))},
            {u"total_files"_s, camera.totalFiles},
            {u"total_size_mb"_s, twoDecimals(static_cast<double>(camera.totalBytes) / mebibyte)}};
}

} // namespace

DashboardStore::DashboardStore(Connection& connection)
    : m_connection(connection) {}

Result<QList<DashboardRow>> DashboardStore::rows() {
    return m_connection.list(u"SELECT * FROM sync_dashboard ORDER BY source_id"_s, {}, readRow);
}

Result<std::optional<DashboardRow>> DashboardStore::row(qint64 sourceId) {
    return m_connection.first(u"SELECT * FROM sync_dashboard WHERE source_id = ?"_s, {sourceId}, readRow);
}

Result<QList<CameraSummary>> DashboardStore::cameras(qint64 sourceId) {
    return m_connection.list(u"SELECT cc.source_id, cc.camera_name, ct.files, ct.bytes, ct.last_filename, "
                             "ct.last_file_timestamp, ct.newest_recording "
                             "FROM camera_configurations cc LEFT JOIN camera_totals ct "
                             "ON ct.source_id = cc.source_id AND ct.camera_name = cc.camera_name "
                             "WHERE cc.source_id = ? AND (cc.is_selected = 1 OR ct.files > 0) ORDER BY cc.id"_s,
                             {sourceId}, readSummary);
}

QJsonObject syncStatusJson(const DashboardRow& row, const QList<CameraSummary>& cameras) {
    QJsonArray list;
    for (const CameraSummary& camera : cameras)
        list.append(cameraJson(camera));
    return {{u"success"_s, true},
            {u"source_id"_s, row.sourceId},
            {u"source_name"_s, row.sourceName},
            {u"sync_enabled"_s, row.syncEnabled},
            {u"last_sync_timestamp"_s, textOrNull(toIsoUtc(row.lastSyncTimestamp))},
            {u"next_sync_timestamp"_s, textOrNull(toIsoUtc(row.nextSyncTimestamp))},
            {u"sync_interval_minutes"_s, row.syncIntervalMinutes},
            {u"last_sync_status"_s, row.lastSyncStatus},
            {u"last_sync_message"_s, textOrNull(row.lastSyncMessage)},
            {u"files_downloaded_count"_s, row.filesDownloadedCount},
            {u"total_download_size_mb"_s, twoDecimals(row.totalDownloadSizeMb)},
            {u"cameras"_s, list}};
}

} // namespace vtrack
