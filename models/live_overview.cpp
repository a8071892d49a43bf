// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_overview.h"

#include "sync_scheduler.h"
#include "watcher.h"

namespace vtrack {

LiveOverview::LiveOverview(const Database& database, const TransferBoard& board, const SyncScheduler& scheduler,
                           const Watcher& watcher, const Clock& clock, QThreadPool& background, QObject* parent)
    : QObject(parent)
    , transfers(board, clock)
    , reader(database, scheduler, background)
    , footage(database, clock, background)
    , m_scheduler(scheduler)
    , m_watcher(watcher)
    , m_clock(clock) {
    connect(&footage, &FootageReader::loaded, this, [this](const QList<CameraFootage>& read, const TimeSpan& span) {
        coverage.setFootage(read, span, m_clock.now());
        gaps.refresh(coverage);
        tick();
    });
    connect(&footage, &FootageReader::failed, &reader, &DashboardReader::failed);
    connect(&watcher, &Watcher::changed, this, &LiveOverview::tick);
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
    m_failure = snapshot.trouble ? snapshot.trouble->sentence : QString();
    m_ended.clear();
    sources.setRows(snapshot.sources);
    cameras.setCameras(snapshot.cameras, m_clock.now());
    files.setRows(snapshot.files);
    activity.setRows(snapshot.activity);
    retrying.setRows(snapshot.retrying);
    m_newFolders = snapshot.newFolders;
    footage.refresh();
    tick();
    emit loaded();
}

void LiveOverview::tick() {
    const QDateTime now = m_clock.now();
    showAlarms();
    QHash<qint64, SourceModel::Plan> plans;
    for (const SourceRow& source : sources.rows())
        plans.insert(source.key, {.running = m_scheduler.isRunning(source.key) || m_ended.contains(source.key),
                                  .next = m_scheduler.nextRun(source.key),
                                  .alarm = m_alarms.value(source.key)});
    sources.setNow(now, plans);
    files.setNow(now);
    activity.setNow(now);
    retrying.setNow(now);
    cameras.setNow(now);
    coverage.setNow(now);
    transfers.setRunning(m_scheduler.isAnyRunning());
    update();
}

/// Show the watcher's alarms in the models.
void LiveOverview::showAlarms() {
    m_alarms.clear();
    m_worst = {};
    QHash<qint64, Alarm> ofCoverage;
    QHash<QString, Alarm> ofCameras;
    const auto take = [](Alarm& worst, const Alarm& alarm) {
        if (alarm.severity > worst.severity)
            worst = alarm;
    };
    for (const FoundAlarm& found : m_watcher.alarms()) {
        take(m_worst, found.alarm);
        take(m_alarms[found.sourceId], found.alarm);
        if (found.cameraId == 0)
            continue;
        take(ofCoverage[found.cameraId], found.alarm);
        take(ofCameras[cameraKey(found.sourceId, found.camera)], found.alarm);
    }
    coverage.setAlarms(ofCoverage);
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
                        .alarms = static_cast<int>(m_watcher.alarms().size()),
                        .newFolders = static_cast<int>(m_newFolders.size()),
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
