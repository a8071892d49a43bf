// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard_models.h"

#include "display_text.h"
#include "sync_scheduler.h"
#include "watcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

DashboardModels::DashboardModels(const Database& database, const TransferBoard& board, const SyncScheduler& scheduler,
                                 const Watcher& watcher, const Clock& clock, QThreadPool& background, QObject* parent)
    : QObject(parent)
    , transfers(board, clock)
    , reader(database, scheduler, background)
    , footage(database, clock, background)
    , calendar(database, clock, background)
    , m_scheduler(scheduler)
    , m_watcher(watcher)
    , m_clock(clock) {
    connect(&footage, &FootageReader::loaded, this, [this](const QList<CameraFootage>& read, const TimeSpan& span) {
        coverage.setFootage(read, span, m_clock.now());
        gaps.refresh(coverage, m_clock.now());
        tick();
    });
    connect(&footage, &FootageReader::failed, &reader, &DashboardReader::failed);
    connect(&watcher, &Watcher::changed, this, &DashboardModels::tick);
    connect(&reader, &DashboardReader::loaded, this, &DashboardModels::show);
    connect(&reader, &DashboardReader::failed, this, [this](const Error& error) {
        m_failure = error.sentence;
        m_ended.clear();
        tick();
    });
    connect(&transfers, &TransferModel::sampled, this, &DashboardModels::update);
    connect(&scheduler, &SyncScheduler::runStarted, this, &DashboardModels::tick);
    connect(&scheduler, &SyncScheduler::runFinished, this, [this](const RunReport& report) {
        m_ended.insert(report.sourceId);
        tick();
    });
    connect(&scheduler, &SyncScheduler::scheduleChanged, this, &DashboardModels::tick);
    connect(&m_everySecond, &QTimer::timeout, this, &DashboardModels::tick);
    connect(&m_everySecond, &QTimer::timeout, this, [this] {
        speed.add(transfers.totalSpeed());
        emit ticked();
    });
    m_everySecond.start(std::chrono::seconds(1));
    tick();
}

void DashboardModels::show(const DashboardSnapshot& snapshot) {
    m_loaded = true;
    m_failure = snapshot.trouble ? snapshot.trouble->sentence : QString();
    m_ended.clear();
    sources.setRows(snapshot.sources);
    QHash<qint64, QString> names;
    for (const SourceRow& source : snapshot.sources)
        names.insert(source.key, source.name);
    coverage.setSources(names);
    coverage.setOffTimes(offTimes(snapshot.lifetimes, m_clock.now()));
    m_cameras = snapshot.cameras;
    cameras.setCameras(snapshot.cameras, m_clock.now());
    files.setRows(snapshot.files);
    activity.setRows(snapshot.activity);
    retrying.setRows(snapshot.retrying);
    m_newFolders = snapshot.newFolders;
    m_failingAlarms = snapshot.failingAlarms;
    m_account = snapshot.account;
    footage.refresh();
    tick();
    emit loaded();
}

void DashboardModels::tick() {
    const QDateTime now = m_clock.now();
    showBadges(facts());
    QHash<qint64, SourceModel::Plan> plans;
    for (const SourceRow& source : sources.rows())
        plans.insert(source.key, {.running = m_scheduler.isRunning(source.key) || m_ended.contains(source.key),
                                  .progress = progressOf(source.key),
                                  .next = m_scheduler.nextRun(source.key),
                                  .leastInterval = m_scheduler.leastInterval(),
                                  .alarm = m_alarms.value(source.key),
                                  .worst = m_worst.value(source.key, SourceModel::Plan().worst),
                                  .paused = m_scheduler.isPaused()});
    sources.setNow(now, plans);
    files.setNow(now);
    activity.setNow(now);
    retrying.setNow(now);
    cameras.setNow(now);
    coverage.setNow(now);
    transfers.setRunning(m_scheduler.isAnyRunning());
    update();
}

/// Shows what is known about each camera in all models.
void DashboardModels::showBadges(const OverviewFacts& facts) {
    const CameraBadges badges = badgesOf(facts);
    coverage.setBadges(badges);
    cameras.setBadges(badges);
    m_alarms.clear();
    m_worst.clear();
    const auto take = [this](qint64 sourceId, const Alarm& alarm) {
        Alarm& worst = m_alarms[sourceId];
        if (alarm.severity > worst.severity)
            worst = alarm;
    };
    for (const FoundAlarm& found : m_watcher.alarms()) {
        if (found.cameraId == 0)
            take(found.sourceId, found.alarm);
    }
    for (const WatchedCamera& camera : facts.cameras) {
        const CameraBadge badge = badges.value(camera.id);
        take(camera.sourceId, {badge.severity, u"%1: %2"_s.arg(nameText(camera.name), badge.text)});
        if (!m_worst.contains(camera.sourceId) || badge.state > m_worst[camera.sourceId].state)
            m_worst[camera.sourceId] = badge;
    }
}

namespace {

/// What the watchdog read of the camera.
void take(const CameraFootage& known, WatchedCamera& camera, const QDateTime& now) {
    camera.lastLook = known.camera.lastLook;
    camera.chosen = known.camera.addedAt;
    camera.hasRhythm = known.hasRhythm;
    camera.missedTimes = silenceOf(known, now).severity > Severity::Info;
    if (known.newestEnd != 0)
        camera.newestEnd = QDateTime::fromSecsSinceEpoch(known.newestEnd, Qt::UTC);
    camera.isOffHours =
        known.hasRhythm && known.missing == 0 && camera.newestEnd.secsTo(camera.lastLook) > known.longestPause;
    if (const KnownSilence* silence = knownSilenceOf(known, now))
        camera.knownUntil = silence->until;
}

} // namespace

QList<WatchedCamera> DashboardModels::watchedCameras() const {
    QHash<qint64, const CameraFootage*> seen;
    for (const WatchedSource& source : m_watcher.sources()) {
        for (const CameraFootage& camera : source.cameras)
            seen.insert(camera.camera.id, &camera);
    }
    QHash<qint64, Alarm> alarms;
    for (const FoundAlarm& found : m_watcher.alarms()) {
        Alarm& worst = alarms[found.cameraId];
        if (found.alarm.severity > worst.severity)
            worst = found.alarm;
    }
    const QDateTime now = m_clock.now();
    QList<WatchedCamera> watched;
    for (const CameraRow& row : m_cameras) {
        if (!row.selected)
            continue;
        WatchedCamera camera{.id = row.id,
                             .sourceId = row.sourceId,
                             .name = row.name,
                             .newestEnd = row.newestRecording,
                             .queue = row.queue,
                             .folderError = row.folderError,
                             .hidden = row.hidden,
                             .alarm = alarms.value(row.id)};
        if (const CameraFootage* known = seen.value(row.id))
            take(*known, camera, now);
        watched += camera;
    }
    return watched;
}

/// While a source is downloading; of everything that it has waited for since its queue began.
std::optional<SyncProgress> DashboardModels::progressOf(qint64 sourceId) const {
    const QModelIndex index = sources.indexOf(sourceId);
    if (!index.isValid() || !m_scheduler.isRunning(sourceId) || transfers.rowCount() + transfers.queued() == 0)
        return {};
    const PendingStore::Progress& known = sources.row(index).progress;
    if (known.waitingFiles == 0)
        return {};
    return SyncProgress{.files = known.arrivedFiles,
                        .allFiles = known.arrivedFiles + known.waitingFiles,
                        .bytes = known.arrivedBytes,
                        .allBytes = known.arrivedBytes + known.waitingBytes};
}

std::optional<SyncProgress> DashboardModels::progress() const {
    std::optional<SyncProgress> all;
    for (const SourceRow& source : sources.rows()) {
        const auto one = progressOf(source.key);
        if (!one)
            continue;
        if (!all)
            all.emplace();
        all->files += one->files;
        all->allFiles += one->allFiles;
        all->bytes += one->bytes;
        all->allBytes += one->allBytes;
    }
    if (!all)
        return {};
    for (const TransferRow& transfer : transfers.rows())
        all->bytes += transfer.received;
    all->bytes = std::min(all->bytes, all->allBytes);
    if (const qint64 rate = speed.average(); rate > 0)
        all->secondsLeft = (all->allBytes - all->bytes) / rate;
    return all;
}

void DashboardModels::setSetupBegun(bool begun) {
    m_setupBegun = begun;
    update();
}

void DashboardModels::setShortDisk(const ShortDisk& disk) {
    m_shortDisk = disk;
    update();
}

void DashboardModels::update() {
    Overview overview = overviewOf(facts());
    tellOf(m_shortDisk, overview);
    if (overview == m_overview)
        return;
    m_overview = std::move(overview);
    emit changed();
}

OverviewFacts DashboardModels::facts() const {
    OverviewFacts facts{.sources = sources.rows(),
                        .cameras = watchedCameras(),
                        .loaded = m_loaded,
                        .failure = m_failure,
                        .setupBegun = m_setupBegun,
                        .paused = m_scheduler.isPaused(),
                        .pausedUntil = m_scheduler.pausedUntil(),
                        .pausedSince = m_scheduler.pausedSince(),
                        .running = m_scheduler.isAnyRunning() || !m_ended.isEmpty(),
                        .unansweredSince = transfers.unansweredSince(),
                        .progress = progress(),
                        .newFolders = static_cast<int>(m_newFolders.size()),
                        .alarmsUnsentSince = m_failingAlarms.failingSince,
                        .alarmsUnsentError = m_failingAlarms.lastError,
                        .account = m_account,
                        .nextRun = {},
                        .now = m_clock.now()};
    for (const CameraRow& camera : m_cameras)
        facts.leftInDrive += camera.leftInDrive.files;
    for (const FoundAlarm& found : m_watcher.alarms()) {
        if (found.cameraId != 0)
            continue;
        ++facts.alarms;
        if (found.alarm.severity > facts.alarm.severity)
            facts.alarm = found.alarm;
    }
    for (const CoverageRow& row : coverage.all()) {
        if (row.silentLastDay == std::chrono::seconds(0))
            continue;
        ++facts.silentCameras;
        if (row.silentLastDay > facts.longestSilence) {
            facts.longestSilence = row.silentLastDay;
            facts.mostSilent = row.camera.name;
        }
    }
    for (const SourceRow& source : facts.sources) {
        const QDateTime next = m_scheduler.nextRun(source.key);
        if (next.isValid() && (!facts.nextRun.isValid() || next < facts.nextRun))
            facts.nextRun = next;
    }
    return facts;
}

} // namespace vtrack
