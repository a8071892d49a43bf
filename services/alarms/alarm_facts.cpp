// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_facts.h"

#include "source_store.h"
#include "visible_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The same limit without the rules: see explanationOf().
static_assert(silentFor.amber.of(std::chrono::seconds(0)) == silentAfter(std::chrono::seconds(0)) &&
              silentFor.amber.of(std::chrono::hours(1)) == silentAfter(std::chrono::hours(1)));

/// When the camera was last seen; before the first time, since when it is expected.
QDateTime seenUntil(const FootageCamera& camera) {
    return camera.lastLook.isValid() ? camera.lastLook : camera.addedAt;
}

QDateTime newestEndOf(const CameraFootage& camera) {
    return camera.newestEnd == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(camera.newestEnd, Qt::UTC);
}

/// @param missing which part of what is missing counts; seconds.
CameraFacts cameraFacts(const CameraFootage& camera, qint64 missing, const SourceFacts& source) {
    return {.name = forPeople(camera.camera.name),
            .newestEnd = newestEndOf(camera),
            .missing = std::chrono::seconds(missing),
            .longestPause = std::chrono::seconds(camera.longestPause),
            .lastLook = seenUntil(camera.camera),
            .source = source};
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
    return silenceOf(cameraFacts(camera, camera.missing, {}), now);
}

const KnownSilence* knownSilenceOf(const CameraFootage& camera, const QDateTime& now) {
    const KnownSilence* known = explanationOf(camera, now);
    if (known == nullptr || !known->isPlanned)
        return known;
    const bool isSilent =
        silenceOf(camera, now).severity > Severity::Info ||
        sendingOf(newestEndOf(camera), camera.camera.addedAt, camera.hasRhythm, now) != Sending::Lately;
    return isSilent ? known : nullptr;
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
        const auto add = [&](const Alarm& alarm, const QDateTime& knownUntil) {
            found += FoundAlarm{.alarm = alarm,
                                .sourceId = source.id,
                                .cameraId = camera.camera.id,
                                .source = source.name,
                                .camera = camera.camera.name,
                                .knownUntil = knownUntil};
        };
        const QList<Alarm> alarms = watchCamera(cameraFacts(camera, camera.missingUnknown, facts), now);
        for (const Alarm& alarm : alarms)
            add(alarm, {});
        const bool isAlarm = std::ranges::count(alarms, AlarmKind::Silent, &Alarm::kind) > 0;
        const KnownSilence* noted = knownSilenceOf(camera, now);
        const Alarm silence = silenceOf(camera, now);
        if (facts.enabled && !isAlarm && noted != nullptr && silence.severity > Severity::Info)
            add(silence, noted->until);
    }
    return found;
}

} // namespace vtrack
