// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_facts.h"

#include "source_store.h"
#include "visible_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// When the camera was last seen; before the first time, since when it is expected.
QDateTime seenUntil(const FootageCamera& camera) {
    return camera.lastLook.isValid() ? camera.lastLook : camera.addedAt;
}

CameraFacts cameraFacts(const CameraFootage& camera, const SourceFacts& source) {
    CameraFacts facts{.name = forPeople(camera.camera.name),
                      .missing = std::chrono::seconds(camera.missing),
                      .longestPause = std::chrono::seconds(camera.longestPause),
                      .lastLook = seenUntil(camera.camera),
                      .source = source};
    if (camera.newestEnd != 0)
        facts.newestEnd = QDateTime::fromSecsSinceEpoch(camera.newestEnd, Qt::UTC);
    return facts;
}

} // namespace

Result<QList<WatchedSource>> AlarmReport::read(Connection& connection, const QDateTime& now) {
    const auto sources = SourceStore(connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    const qint64 end = now.toSecsSinceEpoch();
    const auto footage = m_footage.read(connection, {end - 1, end}, now);
    if (!footage)
        return std::unexpected(footage.error());
    QList<WatchedSource> watched;
    for (const Source& source : *sources) {
        if (!source.active)
            continue;
        const auto status = SyncStatusStore(connection).byId(source.id);
        if (!status)
            return std::unexpected(status.error());
        WatchedSource one{.id = source.id, .name = source.name, .status = status->value_or(SyncStatus{})};
        for (const CameraFootage& camera : *footage) {
            if (camera.camera.sourceId == source.id && camera.camera.enabled)
                one.cameras += camera;
        }
        watched += one;
    }
    return watched;
}

SourceFacts sourceFacts(const WatchedSource& source, const QDateTime& now) {
    const SyncStatus& status = source.status;
    SourceFacts facts{.name = forPeople(source.name),
                      .enabled = status.syncEnabled,
                      .interval = std::chrono::minutes(status.syncIntervalMinutes),
                      .lastCheck =
                          std::min(status.lastSyncTimestamp, now), // Ignores times from a clock that was ahead.
                      .failures = status.timerErrorCount,
                      .due = status.nextSyncTimestamp,
                      .running = status.state == SyncState::InProgress};
    for (const CameraFootage& camera : source.cameras)
        facts.lastLook = std::max(facts.lastLook, seenUntil(camera.camera));
    return facts;
}

Alarm silenceOf(const CameraFootage& camera, const QDateTime& now) {
    return silenceOf(cameraFacts(camera, {}), now);
}

QList<FoundAlarm> alarmsOf(const WatchedSource& source, const SourceFacts& known, const QDateTime& now) {
    SourceFacts facts = known;
    // Peak hours have a separate interval.
    const auto planned = std::chrono::minutes(facts.lastCheck.secsTo(facts.due) / 60);
    if (facts.lastCheck.isValid() && facts.due.isValid() && planned <= std::chrono::minutes(60))
        facts.interval = std::max(facts.interval, planned);
    QList<FoundAlarm> found;
    for (const Alarm& alarm : watchSource(facts, now))
        found += FoundAlarm{.alarm = alarm, .sourceId = source.id, .source = source.name};
    for (const CameraFootage& camera : source.cameras) {
        const KnownSilence* noted = presentSilence(camera.known, camera.newestEnd, now);
        for (const Alarm& alarm : watchCamera(cameraFacts(camera, facts), now))
            found += FoundAlarm{.alarm = alarm,
                                .sourceId = source.id,
                                .cameraId = camera.camera.id,
                                .source = source.name,
                                .camera = camera.camera.name,
                                .knownUntil =
                                    noted != nullptr && alarm.kind == AlarmKind::Silent ? noted->until : QDateTime()};
    }
    return found;
}

} // namespace vtrack
