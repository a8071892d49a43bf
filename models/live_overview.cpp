// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_overview.h"

#include "sync_scheduler.h"

namespace vtrack {

LiveOverview::LiveOverview(const Database& database, const TransferBoard& board, const SyncScheduler& scheduler,
                           const Clock& clock, QThreadPool& background, QObject* parent)
    : QObject(parent)
    , transfers(board, clock)
    , reader(database, scheduler, background)
    , m_scheduler(scheduler)
    , m_clock(clock) {
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
    tick();
    emit loaded();
}

void LiveOverview::tick() {
    const QDateTime now = m_clock.now();
    QHash<qint64, SourceModel::Plan> plans;
    for (const SourceRow& source : sources.rows())
        plans.insert(source.key, {.running = m_scheduler.isRunning(source.key) || m_ended.contains(source.key),
                                  .next = m_scheduler.nextRun(source.key)});
    sources.setNow(now, plans);
    files.setNow(now);
    activity.setNow(now);
    transfers.setRunning(m_scheduler.isAnyRunning());
    update();
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
                        .nextRun = {},
                        .now = m_clock.now()};
    for (const SourceRow& source : facts.sources) {
        const QDateTime next = m_scheduler.nextRun(source.key);
        if (next.isValid() && (!facts.nextRun.isValid() || next < facts.nextRun))
            facts.nextRun = next;
    }
    return facts;
}

} // namespace vtrack
