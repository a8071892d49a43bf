// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard_store.h"

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

} // namespace vtrack
