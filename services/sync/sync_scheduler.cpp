// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_scheduler.h"

#include "when_done.h"

#include <QLoggingCategory>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logScheduler, "vtrack.sync.scheduler")

SyncScheduler::SyncScheduler(SyncServices services, LiveSettings& settings, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
    , m_pausedUntil(settings.settings().pausedUntil()) {
    // A run mostly waits for its downloads: one thread each, so that no source waits for another.
    m_runs.setMaxThreadCount(64);
    m_notes.setMaxThreadCount(1);
    m_pauseEnds.setSingleShot(true);
    connect(&m_pauseEnds, &QTimer::timeout, this, &SyncScheduler::startDue);
    connect(&settings, &LiveSettings::leastIntervalChanged, this, &SyncScheduler::followLeastInterval);
    holdPause();
}

SyncScheduler::~SyncScheduler() {
    for (const auto& [id, job] : m_jobs)
        job->stop.request_stop();
    m_runs.waitForDone();
    m_notes.waitForDone();
}

void SyncScheduler::schedule(qint64 sourceId, std::chrono::minutes interval, std::chrono::milliseconds firstAfter) {
    auto& job = m_jobs[sourceId];
    if (!job) {
        job = std::make_unique<Job>(this);
        job->timer.setSingleShot(true);
        connect(&job->timer, &QTimer::timeout, this, &SyncScheduler::startDue);
    }
    job->wanted = true;
    job->interval = std::clamp(interval, std::chrono::minutes(2), std::chrono::minutes(60));
    job->ended = {};
    setDue(sourceId, *job, firstAfter);
}

void SyncScheduler::unschedule(qint64 sourceId) {
    const auto found = m_jobs.find(sourceId);
    if (found == m_jobs.end())
        return;
    Job& job = *found->second;
    job.stop.request_stop();
    job.timer.stop();
    job.due = {};
    job.wanted = false;
    if (!job.running)
        m_jobs.erase(found);
    emit scheduleChanged(sourceId);
}

void SyncScheduler::runNow(qint64 sourceId) {
    const auto found = m_jobs.find(sourceId);
    if (found != m_jobs.end() && found->second->wanted && !found->second->running)
        start(sourceId, *found->second, true);
}

void SyncScheduler::runAllNow() {
    for (const auto& [id, job] : m_jobs) {
        if (job->wanted && !job->running)
            start(id, *job, true);
    }
}

void SyncScheduler::pause(const QDateTime& until) {
    m_pausedUntil = until;
    m_settings.settings().setPausedUntil(until);
    for (const auto& [id, job] : m_jobs) {
        job->stop.request_stop();
        job->timer.stop();
        job->due = {};
        noteDue(id, until);
        emit scheduleChanged(id);
    }
    holdPause();
    emit pauseChanged();
}

void SyncScheduler::resume() {
    m_pausedUntil.reset();
    m_pauseEnds.stop();
    m_settings.settings().setPausedUntil(std::nullopt);
    for (const auto& [id, job] : m_jobs) {
        if (job->wanted && !job->running)
            setDue(id, *job, {});
    }
    emit pauseChanged();
}

void SyncScheduler::holdPause() {
    if (m_pausedUntil && m_pausedUntil->isValid())
        arm(m_pauseEnds, *m_pausedUntil);
}

/// What is left by the clock, in pieces: timers stand still while the computer sleeps, and the clock can be set.
void SyncScheduler::arm(QTimer& timer, const QDateTime& due) const {
    const auto left = std::chrono::milliseconds(m_services.clock.now().msecsTo(due));
    timer.start(std::clamp<std::chrono::milliseconds>(left, std::chrono::seconds(0), std::chrono::minutes(1)));
}

/// Where the clock was set back, what is due moves with it. A pause does not: it ends at a time of day.
void SyncScheduler::followClock() {
    const QDateTime now = m_services.clock.now();
    const qint64 ahead = m_lastLook.isValid() ? m_lastLook.msecsTo(now) : 0;
    m_lastLook = now;
    if (ahead >= 0)
        return;
    qCInfo(logScheduler) << "the clock was set back by" << -ahead << "ms";
    for (const auto& [id, job] : m_jobs) {
        if (!job->due.isValid())
            continue;
        job->due = job->due.addMSecs(ahead);
        if (job->ended.isValid())
            job->ended = job->ended.addMSecs(ahead);
        noteDue(id, job->due);
        emit scheduleChanged(id);
    }
}

bool SyncScheduler::isRunning(qint64 sourceId) const {
    const auto found = m_jobs.find(sourceId);
    return found != m_jobs.end() && found->second->running;
}

bool SyncScheduler::isAnyRunning() const {
    return std::ranges::any_of(m_jobs, [](const auto& job) { return job.second->running; });
}

QDateTime SyncScheduler::nextRun(qint64 sourceId) const {
    const auto found = m_jobs.find(sourceId);
    return found == m_jobs.end() ? QDateTime() : found->second->due;
}

void SyncScheduler::setDue(qint64 sourceId, Job& job, std::chrono::milliseconds after) {
    if (isPaused())
        return;
    followClock();
    job.due = m_lastLook.addMSecs(after.count());
    arm(job.timer, job.due);
    noteDue(sourceId, job.due);
    emit scheduleChanged(sourceId);
}

/// `next_sync_timestamp` says what the scheduler means to do.
void SyncScheduler::noteDue(qint64 sourceId, const QDateTime& due) {
    m_notes.start([&database = m_services.database, sourceId, due] {
        const auto connection = database.connect();
        const auto noted = connection ? SyncStatusStore(**connection).schedule(sourceId, due)
                                      : Result<void>(std::unexpected(connection.error()));
        if (!noted && noted.error().kind != ErrorKind::BadInput) // A source that was removed needs no schedule.
            qCWarning(logScheduler) << "the next run of source" << sourceId << "is not noted:" << noted.error().detail;
    });
}

void SyncScheduler::followLeastInterval() {
    followClock();
    const QDateTime now = m_lastLook;
    for (const auto& [id, job] : m_jobs) {
        if (!job->ended.isValid() || !job->due.isValid())
            continue;
        const QDateTime due =
            job->ended.addMSecs(std::chrono::milliseconds(std::max(job->interval, m_settings.leastInterval())).count());
        setDue(id, *job, std::chrono::milliseconds(std::max<qint64>(now.msecsTo(due), 0)));
    }
}

void SyncScheduler::startDue() {
    followClock();
    const QDateTime now = m_lastLook;
    if (m_pausedUntil && m_pausedUntil->isValid() && *m_pausedUntil <= now)
        resume();
    if (isPaused()) {
        holdPause();
        return;
    }
    for (const auto& [id, job] : m_jobs) {
        if (job->running || !job->due.isValid())
            continue;
        if (job->due <= now)
            start(id, *job, false);
        else
            arm(job->timer, job->due);
    }
}

void SyncScheduler::start(qint64 sourceId, Job& job, bool byPerson) {
    job.timer.stop();
    job.due = {};
    job.ended = {};
    job.running = true;
    job.stop = std::stop_source();
    const auto trigger = byPerson ? SyncRun::Trigger::Person : SyncRun::Trigger::Schedule;
    const auto onFile = [this](const DownloadedFile& file) {
        emit fileArrived(file);
    };
    whenDone(QtConcurrent::run(&m_runs,
                               [services = m_services, sourceId, trigger, onFile, stop = job.stop.get_token()] {
                                   return SyncRun(services, sourceId, trigger, onFile).run(stop);
                               }),
             this, [this](const RunReport& report) { onRunFinished(report); });
    emit runStarted(sourceId);
    emit scheduleChanged(sourceId);
}

void SyncScheduler::onRunFinished(const RunReport& report) {
    const auto found = m_jobs.find(report.sourceId);
    if (found != m_jobs.end()) {
        Job& job = *found->second;
        job.running = false;
        if (!job.wanted)
            m_jobs.erase(found);
        else if (report.nextAfter) // Nothing is due after a sign-in that ended: runAllNow() follows the next one.
            wait(report, job);
    }
    emit runFinished(report);
}

void SyncScheduler::wait(const RunReport& report, Job& job) {
    const bool troubled = report.error || report.waiting.parked > 0;
    if (troubled && *report.nextAfter < job.interval)
        return setDue(report.sourceId, job, *report.nextAfter);
    job.ended = m_services.clock.now();
    setDue(report.sourceId, job, std::max({*report.nextAfter, job.interval, m_settings.leastInterval()}));
}

} // namespace vtrack
