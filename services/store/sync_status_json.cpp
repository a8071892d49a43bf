// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_status_json.h"

#include "clock.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

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
