// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_rules.h"
#include "footage_report.h"
#include "sync_status_store.h"

namespace vtrack {

/// A source and its cameras, according to the database.
struct WatchedSource {
    qint64 id = 0;
    QString name = {};
    SyncStatus status = {};
    QList<CameraFootage> cameras = {};
};

/// An alarm and its source or camera.
struct FoundAlarm {
    Alarm alarm = {};
    qint64 sourceId = 0;
    qint64 cameraId = 0; ///< 0 for the whole source.
    QString source = {};
    QString camera = {};
    QDateTime knownUntil = {}; ///< A person knows of it until then, so that it is no alarm; invalid otherwise.

    [[nodiscard]] bool isKnown() const { return knownUntil.isValid(); }

    bool operator==(const FoundAlarm&) const = default;
};

/// Reads the facts for the alarm rules. Used by one thread at a time.
class AlarmReport {
public:
    /// @param zone the local time zone.
    explicit AlarmReport(const QTimeZone& zone)
        : m_footage(zone) {}

    /// All active sources. Blocks on the disk.
    [[nodiscard]] Result<QList<WatchedSource>> read(Connection& connection, const QDateTime& now);

private:
    FootageReport m_footage;
};

/// The facts from the database; the caller adds what it knows about a running check.
[[nodiscard]] SourceFacts sourceFacts(const WatchedSource& source, const QDateTime& now);

/// The alarm for the camera's silence, as far as Drive was searched; also while it is paused, or a person knows of it.
[[nodiscard]] Alarm silenceOf(const CameraFootage& camera, const QDateTime& now);

/// What a person knows of the camera's present silence: see explanationOf(). What is planned is no silence while the
/// camera records.
[[nodiscard]] const KnownSilence* knownSilenceOf(const CameraFootage& camera, const QDateTime& now);

/// The alarms of the source and its cameras, and those that a person knows of; at most one of each kind for each of
/// them. A silence is an alarm as far as nobody knows of it: what is planned hides nothing that was missing before.
[[nodiscard]] QList<FoundAlarm> alarmsOf(const WatchedSource& source, const SourceFacts& facts, const QDateTime& now);

} // namespace vtrack
