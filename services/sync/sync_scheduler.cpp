// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_scheduler.h"

#include "when_done.h"

#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

SyncScheduler::SyncScheduler(SyncServices services, QObject* parent)
    : QObject(parent)
    , m_services(services) {
    // A run mostly waits for its downloads: one thread each, so that no source waits for another.
    m_runs.setMaxThreadCount(64);
}

SyncScheduler::~SyncScheduler() {
    for (const auto& [id, job] : m_jobs)
        job->stop.request_stop();
    m_runs.waitForDone();
}

void SyncScheduler::schedule(qint64 sourceId, std::chrono::minutes interval, std::chrono::milliseconds firstAfter) {
    auto& job = m_jobs[sourceId];
    if (!job) {
        job = std::make_unique<Job>();
        job->timer.setSingleShot(true);
        connect(&job->timer, &QTimer::timeout, this, &SyncScheduler::startDue);
    }
    job->interval = std::clamp(interval, std::chrono::minutes(2), std::chrono::minutes(60));
    setDue(sourceId, *job, firstAfter);
}

void SyncScheduler::unschedule(qint64 sourceId) {
    const auto found = m_jobs.find(sourceId);
    if (found == m_jobs.end())
        return;
    found->second->stop.request_stop();
    m_jobs.erase(found);
    emit scheduleChanged(sourceId);
}

void SyncScheduler::runNow(qint64 sourceId) {
    const auto found = m_jobs.find(sourceId);
    if (found != m_jobs.end() && !found->second->running)
        start(sourceId, *found->second, true);
}

void SyncScheduler::runAllNow() {
    for (const auto& [id, job] : m_jobs) {
        if (!job->running)
            start(id, *job, true);
    }
}

void SyncScheduler::pause() {
    m_paused = true;
    for (const auto& [id, job] : m_jobs) {
        job->stop.request_stop();
        job->timer.stop();
        job->due = {};
        emit scheduleChanged(id);
    }
}

void SyncScheduler::resume() {
    m_paused = false;
    for (const auto& [id, job] : m_jobs) {
        if (!job->running)
            setDue(id, *job, {});
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
    if (m_paused)
        return;
    job.due = m_services.clock.now().addMSecs(after.count());
    job.timer.start(after);
    emit scheduleChanged(sourceId);
}

void SyncScheduler::startDue() {
    const QDateTime now = m_services.clock.now();
    for (const auto& [id, job] : m_jobs) {
        if (job->running || !job->due.isValid())
            continue;
        if (job->due <= now)
            start(id, *job, false);
        else
            job->timer.start(std::chrono::milliseconds(now.msecsTo(job->due)));
    }
}

void SyncScheduler::start(qint64 sourceId, Job& job, bool byPerson) {
    job.timer.stop();
    job.due = {};
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
        found->second->running = false;
        // Nothing is due after a sign-in that ended: runAllNow() follows the next one.
        if (report.nextAfter)
            setDue(report.sourceId, *found->second,
                   report.error ? *report.nextAfter : std::max(*report.nextAfter, found->second->interval));
    }
    emit runFinished(report);
}

} // namespace vtrack
