// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_overview.h"

#include "sync_scheduler.h"

namespace vtrack {

LiveOverview::LiveOverview(const Database& database, const TransferBoard& board, const SyncScheduler& scheduler,
                           const Clock& clock, QThreadPool& background, QObject* parent)
    : QObject(parent)
    , transfers(board, clock)
    , reader(database, scheduler, background)
    , footage(database, clock, background)
    , m_scheduler(scheduler)
    , m_clock(clock)
    , m_board(board) {
    connect(&footage, &FootageReader::loaded, this, [this](const QList<CameraFootage>& read, const TimeSpan& span) {
        coverage.setFootage(read, span, m_clock.now());
        gaps.follow(coverage);
        tick();
    });
    connect(&footage, &FootageReader::failed, &reader, &DashboardReader::failed);
    connect(&scheduler, &SyncScheduler::fileArrived, this,
            [this](const DownloadedFile& file) { ++m_arrived[file.sourceId]; });
    connect(&reader, &DashboardReader::loaded, this, &LiveOverview::show);
    connect(&reader, &DashboardReader::failed, this, [this](const Error& error) {
        m_failure = error.sentence;
        m_ended.clear();
        tick();
    });
    connect(&transfers, &TransferModel::sampled, this, &LiveOverview::update);
    connect(&scheduler, &SyncScheduler::runStarted, this, &LiveOverview::tick);
    connect(&scheduler, &SyncScheduler::runFinished, this, [this](const RunReport& report) {
        m_ended.insert(report.sourceId);
        tick();
    });
    connect(&scheduler, &SyncScheduler::scheduleChanged, this, &LiveOverview::tick);
    connect(&m_everySecond, &QTimer::timeout, this, &LiveOverview::tick);
    connect(&m_everySecond, &QTimer::timeout, this, [this] {
        speed.add(transfers.totalSpeed());
        emit ticked();
    });
    m_everySecond.start(std::chrono::seconds(1));
    tick();
}

void LiveOverview::show(const DashboardSnapshot& snapshot) {
    m_loaded = true;
    m_failure.clear();
    m_ended.clear();
    sources.setRows(snapshot.sources);
    cameras.setCameras(snapshot.cameras, m_clock.now());
    files.setRows(snapshot.files);
    activity.setRows(snapshot.activity);
    parked.setRows(snapshot.parked);
    footage.refresh();
    tick();
    emit loaded();
}

void LiveOverview::tick() {
    const QDateTime now = m_clock.now();
    followMovement();
    watch();
    QHash<qint64, SourceModel::Plan> plans;
    for (const SourceRow& source : sources.rows())
        plans.insert(source.key, {.running = m_scheduler.isRunning(source.key) || m_ended.contains(source.key),
                                  .next = m_scheduler.nextRun(source.key),
                                  .alarm = m_alarms.value(source.key)});
    sources.setNow(now, plans);
    files.setNow(now);
    activity.setNow(now);
    parked.setNow(now);
    cameras.setNow(now);
    coverage.setNow(now);
    transfers.setRunning(m_scheduler.isAnyRunning());
    update();
}

void LiveOverview::followMovement() {
    QHash<qint64, qint64> bytes;
    for (const TransferProgress& progress : m_board.look())
        bytes[progress.sourceId] += progress.received + 1;
    for (const SourceRow& source : sources.rows()) {
        if (!m_scheduler.isRunning(source.key)) {
            m_movements.remove(source.key);
            continue;
        }
        Movement& movement = m_movements[source.key];
        const qint64 seen = bytes.value(source.key) + m_arrived.value(source.key);
        movement.downloading = bytes.contains(source.key);
        if (seen != movement.seen) {
            movement.seen = seen;
            movement.since = m_clock.monotonic();
        }
    }
}

Alarm LiveOverview::alarmOf(const SourceRow& source, const QDateTime& now) const {
    SourceFacts facts{.name = source.name,
                      .enabled = source.enabled && !m_scheduler.isPaused(),
                      .interval = std::chrono::minutes(source.intervalMinutes),
                      .lastCheck = source.lastCheck,
                      .lastLook = source.lastLook,
                      .failures = source.failures,
                      .due = m_scheduler.nextRun(source.key),
                      .running = m_scheduler.isRunning(source.key)};
    // Peak hours have an interval of their own.
    const auto planned = std::chrono::minutes(facts.lastCheck.secsTo(facts.due) / 60);
    if (facts.lastCheck.isValid() && facts.due.isValid() && planned <= std::chrono::minutes(60))
        facts.interval = std::max(facts.interval, planned);
    if (const auto movement = m_movements.constFind(source.key); movement != m_movements.cend()) {
        facts.still = std::chrono::duration_cast<std::chrono::seconds>(m_clock.monotonic() - movement->since);
        facts.downloading = movement->downloading;
    }
    return watchSource(facts, now);
}

/// The watchdog: what each source and camera is to be blamed for now.
void LiveOverview::watch() {
    m_alarms.clear();
    m_worst = {};
    m_troubled = 0;
    const auto take = [this](qint64 sourceId, const Alarm& alarm) {
        if (alarm.severity == Severity::Info)
            return;
        ++m_troubled;
        m_worst = worse(m_worst, alarm);
        m_alarms[sourceId] = worse(m_alarms[sourceId], alarm);
    };
    const QDateTime now = m_clock.now();
    for (const SourceRow& source : sources.rows())
        take(source.key, alarmOf(source, now));
    QHash<QString, Alarm> ofCameras;
    for (const CoverageRow& row : coverage.rows()) {
        take(row.camera.sourceId, row.alarm);
        if (row.alarm.severity > Severity::Info)
            ofCameras.insert(cameraKey(row.camera.sourceId, row.camera.name), row.alarm);
    }
    cameras.setAlarms(ofCameras);
}

void LiveOverview::update() {
    Overview overview = overviewOf(facts());
    if (overview == m_overview)
        return;
    m_overview = std::move(overview);
    emit changed();
}

OverviewFacts LiveOverview::facts() const {
    OverviewFacts facts{.sources = sources.rows(),
                        .loaded = m_loaded,
                        .failure = m_failure,
                        .paused = m_scheduler.isPaused(),
                        .pausedUntil = m_scheduler.pausedUntil(),
                        .running = m_scheduler.isAnyRunning() || !m_ended.isEmpty(),
                        .downloading = transfers.rowCount(),
                        .queued = transfers.queued(),
                        .speed = transfers.totalSpeed(),
                        .alarm = m_worst,
                        .alarms = m_troubled,
                        .nextRun = {},
                        .now = m_clock.now()};
    for (const CoverageRow& row : coverage.rows()) {
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
