// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_report.h"
#include "sync_status_store.h"
#include "watchdog.h"

namespace vtrack {

/// A source and its cameras, as far as the database tells.
struct WatchedSource {
    qint64 id = 0;
    QString name = {};
    SyncStatus status = {};
    QList<CameraFootage> cameras = {};
};

/// An alarm and whom it concerns.
struct FoundAlarm {
    Alarm alarm = {};
    qint64 sourceId = 0;
    qint64 cameraId = 0; ///< 0 for the whole source.
    QString source = {};
    QString camera = {};

    bool operator==(const FoundAlarm&) const = default;
};

/// Reads what the watchdog judges. Used by one thread at a time.
class WatchReport {
public:
    /// @param zone in which people live.
    explicit WatchReport(const QTimeZone& zone)
        : m_footage(zone) {}

    /// All active sources. Blocks on the disk.
    [[nodiscard]] Result<QList<WatchedSource>> read(Connection& connection, const QDateTime& now);

private:
    FootageReport m_footage;
};

/// What the database tells of the source. Who knows more of its run changes that.
[[nodiscard]] SourceFacts sourceFacts(const WatchedSource& source, const QDateTime& now);

/// What is wrong with the source and its cameras; of each kind one for each of them.
[[nodiscard]] QList<FoundAlarm> alarmsOf(const WatchedSource& source, const SourceFacts& facts, const QDateTime& now);

} // namespace vtrack
