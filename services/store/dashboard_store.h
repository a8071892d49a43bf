// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace vtrack {

/// A row of the view `sync_dashboard`. Times are invalid and texts empty before the first run.
struct DashboardRow {
    qint64 sourceId = 0;
    QString sourceName = {};
    QString sourceType = {};
    QString sourcePath = {};
    bool syncEnabled = true;
    QDateTime lastSyncTimestamp = {};
    QDateTime nextSyncTimestamp = {};
    int syncIntervalMinutes = 10;
    QString lastSyncStatus = {};
    QString lastSyncMessage = {};
    qint64 filesDownloadedCount = 0;
    double totalDownloadSizeMb = 0;
    /// Files recorded now.
    qint64 totalDownloadedFiles = 0;
    /// Their whole mebibytes.
    qint64 totalSizeMbCalculated = 0;
};

/// The footage of one camera, including cameras without any yet.
struct CameraSummary {
    qint64 sourceId = 0;
    QString cameraName = {};
    /// The file with the newest recording time (download time where the recording time is unknown), and that time.
    QString lastFilename = {};
    QDateTime lastFileTimestamp = {};
    /// When that recording ended, if known.
    QDateTime newestRecording = {};
    qint64 totalFiles = 0;
    qint64 totalBytes = 0;
};

/// Reads what the dashboard shows. Cheap at any number of files: the database keeps counters by triggers. Call on the
/// thread of the connection.
class DashboardStore {
public:
    explicit DashboardStore(Connection& connection);

    /// Every active cloud source, by id.
    [[nodiscard]] Result<QList<DashboardRow>> rows();
    [[nodiscard]] Result<std::optional<DashboardRow>> row(qint64 sourceId);

    /// The source's cameras in the order in which they were added: those selected, and those that have files.
    [[nodiscard]] Result<QList<CameraSummary>> cameras(qint64 sourceId);

private:
    Connection& m_connection;
};

} // namespace vtrack
