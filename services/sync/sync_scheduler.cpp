// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_scheduler.h"

#include "activity_store.h"
#include "claimed_run.h"
#include "sync_interval.h"

#include <QLocale>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logScheduler, "vtrack.sync.scheduler")

namespace {

using namespace std::chrono_literals;

constexpr auto longestLook = 1min; // Timers stop while the computer sleeps, so none runs for longer than this.
constexpr auto longestWait = 24h;  // The upper limit for any report.
constexpr auto clockTrembles = 1s; // Due times that differ by less count as equal.

std::chrono::minutes bounded(std::chrono::minutes interval) {
    return std::clamp(interval, SyncInterval::shortest, SyncInterval::longest);
}

} // namespace

SyncScheduler::SyncScheduler(SyncServices services, LiveSettings& settings, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
    , m_pausedUntil(settings.settings().get(setting::pausedUntil))
    , m_backgroundTasks(services.workers) {
    m_pauseEnds.setSingleShot(true);
    connect(&m_pauseEnds, &QTimer::timeout, this, &SyncScheduler::startDue);
    connect(&settings, &LiveSettings::leastIntervalChanged, this, &SyncScheduler::followLeastInterval);
    connect(&settings, &LiveSettings::applied, this, &SyncScheduler::followSettings);
    holdPause();
}

SyncScheduler::~SyncScheduler() {
    for (const auto& [id, job] : m_jobs)
        job->stop.request_stop();
    m_backgroundTasks.wait();
}

SyncScheduler::Job* SyncScheduler::wanted(qint64 sourceId) const {
    const auto found = m_jobs.find(sourceId);
    return found != m_jobs.end() && found->second->wanted ? found->second.get() : nullptr;
}

void SyncScheduler::schedule(qint64 sourceId, std::chrono::minutes interval, std::chrono::milliseconds firstAfter) {
    auto& job = m_jobs[sourceId];
    if (!job) {
        job = std::make_unique<Job>(this);
        job->timer.setSingleShot(true);
        connect(&job->timer, &QTimer::timeout, this, &SyncScheduler::startDue);
    }
    job->wanted = true;
    job->interval = bounded(interval);
    job->byInterval = false;
    if (job->running)
        job->again = true; // It is ending, or uses the old state of the source.
    else
        waitFor(sourceId, *job, firstAfter);
}

void SyncScheduler::setInterval(qint64 sourceId, std::chrono::minutes interval) {
    Job* job = wanted(sourceId);
    if (job == nullptr)
        return;
    job->interval = bounded(interval);
    stretch(sourceId, *job);
}

void SyncScheduler::unschedule(qint64 sourceId) {
    const auto found = m_jobs.find(sourceId);
    if (found == m_jobs.end())
        return;
    Job& job = *found->second;
    job.stop.request_stop();
    stopWaiting(job);
    job.wanted = false;
    if (!job.running)
        m_jobs.erase(found);
    emit scheduleChanged(sourceId);
}

void SyncScheduler::runNow(qint64 sourceId) {
    if (Job* job = wanted(sourceId); job != nullptr && !job->running)
        start(sourceId, *job, true);
}

void SyncScheduler::runAllNow() {
    for (const auto& [id, job] : m_jobs) {
        if (job->wanted && !job->running)
            start(id, *job, true);
    }
}

void SyncScheduler::syncNow(qint64 sourceId) {
    runNow(sourceId);
    note(tr("A person started a check of this source: “Sync now”."), u"sync"_s, sourceId);
}

void SyncScheduler::syncAllNow() {
    runAllNow();
    note(tr("A person started a check of all sources: “Sync now”."), u"sync"_s);
}

void SyncScheduler::runSoon(qint64 sourceId) {
    Job* job = wanted(sourceId);
    if (job == nullptr)
        return;
    job->byInterval = false;
    if (job->running)
        job->again = true;
    else
        waitFor(sourceId, *job, 0ms);
}

void SyncScheduler::pause(const QDateTime& until) {
    beginPause(until, By::Person);
}

void SyncScheduler::beginPause(const QDateTime& until, By by) {
    if (!isPaused())
        m_settings.settings().set(setting::pausedSince, toIsoUtc(m_services.clock.now()));
    m_pausedUntil = until;
    m_settings.settings().set(setting::pausedUntil, until);
    for (const auto& [id, job] : m_jobs) {
        job->stop.request_stop();
        stopWaiting(*job);
        noteDue(id, until);
        emit scheduleChanged(id);
    }
    holdPause();
    emit pauseChanged();
    const QString end = QLocale().toString(until.toLocalTime(), QLocale::ShortFormat);
    if (by == By::Person)
        note(until.isValid() ? tr("Paused by a person, until %1: no new footage is fetched.").arg(end)
                             : tr("Paused by a person, until it is resumed: no new footage is fetched."));
    else
        note(until.isValid()
                 ? tr("Paused by a command or in the settings file, until %1: no new footage is fetched.").arg(end)
                 : tr("Paused by a command or in the settings file, until it is resumed: no new footage is "
                      "fetched."));
}

/// Adds a line to the activity.
void SyncScheduler::note(const QString& sentence, const QString& kind, qint64 sourceId) {
    const auto write = [&database = m_services.database, now = m_services.clock.now(), sentence, kind, sourceId] {
        const auto line =
            noteActivity(database, {.time = now, .sourceId = sourceId, .kind = kind, .message = sentence});
        if (!line)
            qCWarning(logScheduler) << "an act of a person, or a pause, is not noted:" << line.error().detail;
        return line.has_value();
    };
    m_backgroundTasks.start(Workers::Lane::Notes, write, [this](bool /*noted*/) { emit pauseNoted(); });
}

QDateTime SyncScheduler::pausedSince() const {
    return isPaused() ? fromIso(m_settings.settings().get(setting::pausedSince)) : QDateTime();
}

void SyncScheduler::resume() {
    endPause(By::Person);
}

void SyncScheduler::endPause(By by) {
    const bool wasPaused = isPaused();
    m_pausedUntil.reset();
    m_settings.settings().set(setting::pausedSince, QString());
    m_pause = {};
    m_pauseEnds.stop();
    m_settings.settings().set(setting::pausedUntil, std::nullopt);
    for (const auto& [id, job] : m_jobs) {
        if (job->wanted && !job->running)
            waitFor(id, *job, 0ms);
    }
    emit pauseChanged();
    if (!wasPaused)
        return;
    switch (by) {
    case By::Person:
        return note(tr("Resumed by a person: new footage is fetched again."));
    case By::Settings:
        return note(tr("Resumed by a command or in the settings file: new footage is fetched again."));
    case By::Time:
        return note(tr("The pause is over: new footage is fetched again."));
    }
}

void SyncScheduler::holdPause() {
    m_pause = {};
    m_pauseEnds.stop();
    if (!m_pausedUntil || !m_pausedUntil->isValid())
        return;
    m_pause = Countdown(m_services.clock, std::chrono::milliseconds(m_services.clock.now().msecsTo(*m_pausedUntil)));
    arm(m_pauseEnds, m_pause);
}

/// A command, or a person with an editor, may have changed the pause.
void SyncScheduler::followSettings() {
    const auto until = m_settings.settings().get(setting::pausedUntil);
    if (setting::pausedUntil.text(until) == setting::pausedUntil.text(m_pausedUntil))
        return;
    const bool isOver = until && until->isValid() && *until <= m_services.clock.now();
    if (until && !isOver)
        beginPause(*until, By::Settings);
    else
        endPause(By::Settings);
}

/// In pieces.
void SyncScheduler::arm(QTimer& timer, const Countdown& wait) const {
    timer.start(std::clamp<std::chrono::milliseconds>(wait.left(m_services.clock), 0ms, longestLook));
}

/// If the clock was set, the end times of all waits have changed.
void SyncScheduler::followClock() {
    const QDateTime now = m_services.clock.now();
    const auto moved = [&](const Countdown& wait, const QDateTime& told) -> std::optional<QDateTime> {
        const QDateTime end = now.addMSecs(wait.left(m_services.clock).count());
        const auto by = std::chrono::milliseconds(std::abs(told.msecsTo(end)));
        return by > clockTrembles ? std::optional(end) : std::nullopt;
    };
    if (m_pause.isRunning()) {
        if (const auto end = moved(m_pause, *m_pausedUntil)) {
            m_pausedUntil = *end;
            m_settings.settings().set(setting::pausedUntil, *end);
            emit pauseChanged();
        }
    }
    for (const auto& [id, job] : m_jobs) {
        if (!job->wait.isRunning())
            continue;
        if (const auto end = moved(job->wait, job->due))
            tellDue(id, *job, *end);
    }
}

bool SyncScheduler::isScheduled(qint64 sourceId) const {
    return wanted(sourceId) != nullptr;
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

void SyncScheduler::waitFor(qint64 sourceId, Job& job, std::chrono::milliseconds span) {
    setWait(sourceId, job, Countdown(m_services.clock, span));
}

void SyncScheduler::setWait(qint64 sourceId, Job& job, const Countdown& wait) {
    if (isPaused())
        return;
    job.wait = wait;
    arm(job.timer, wait);
    tellDue(sourceId, job, m_services.clock.now().addMSecs(wait.left(m_services.clock).count()));
}

void SyncScheduler::stopWaiting(Job& job) {
    job.timer.stop();
    job.wait = {};
    job.due = {};
    job.byInterval = false;
    job.again = false;
}

void SyncScheduler::tellDue(qint64 sourceId, Job& job, const QDateTime& due) {
    job.due = due;
    noteDue(sourceId, due);
    emit scheduleChanged(sourceId);
}

/// Write the due time to `next_sync_timestamp`.
void SyncScheduler::noteDue(qint64 sourceId, const QDateTime& due) {
    m_backgroundTasks.start(Workers::Lane::Notes, [&database = m_services.database, sourceId, due] {
        const auto connection = database.connect();
        const auto noted = connection ? SyncStatusStore(**connection).schedule(sourceId, due)
                                      : Result<void>(std::unexpected(connection.error()));
        if (!noted && noted.error().kind != ErrorKind::BadInput) // A source that was removed needs no schedule.
            qCWarning(logScheduler) << "the next run of source" << sourceId << "is not noted:" << noted.error().detail;
    });
}

void SyncScheduler::followLeastInterval() {
    for (const auto& [id, job] : m_jobs)
        stretch(id, *job);
}

/// The interval was changed during the wait.
void SyncScheduler::stretch(qint64 sourceId, Job& job) {
    if (!job.byInterval || !job.wait.isRunning())
        return;
    Countdown wait = job.wait;
    wait.setSpan(std::max(job.interval, m_settings.leastInterval()));
    if (wait.isOver(m_services.clock))
        wait = Countdown(m_services.clock, 0ms);
    setWait(sourceId, job, wait);
}

void SyncScheduler::startDue() {
    followClock();
    if (m_pause.isOver(m_services.clock))
        endPause(By::Time);
    if (isPaused()) {
        if (m_pause.isRunning())
            arm(m_pauseEnds, m_pause);
        return;
    }
    for (const auto& [id, job] : m_jobs) {
        if (job->running || !job->wait.isRunning())
            continue;
        if (job->wait.isOver(m_services.clock))
            start(id, *job, false);
        else
            arm(job->timer, job->wait);
    }
}

void SyncScheduler::start(qint64 sourceId, Job& job, bool byPerson) {
    stopWaiting(job);
    job.running = true;
    job.isFollowUp = job.isFollowUp && !byPerson;
    job.stop = std::stop_source();
    const auto trigger = byPerson ? SyncRun::Trigger::Person : SyncRun::Trigger::Schedule;
    // Called on the run's thread, emitted on this one.
    const auto onFile = [this](const DownloadedFile& file) {
        QMetaObject::invokeMethod(this, [this, file] { emit fileArrived(file); }, Qt::QueuedConnection);
    };
    m_backgroundTasks.start(
        Workers::Lane::Runs,
        [services = m_services, sourceId, trigger, onFile, stop = job.stop.get_token()] {
            return claimedRun(services, sourceId, trigger, onFile, stop);
        },
        [this](const RunReport& report) { onRunFinished(report); });
    emit runStarted(sourceId);
    emit scheduleChanged(sourceId);
}

void SyncScheduler::onRunFinished(const RunReport& report) {
    const auto found = m_jobs.find(report.sourceId);
    if (found != m_jobs.end()) {
        Job& job = *found->second;
        job.running = false;
        if (job.wanted)
            scheduleAfter(report, job);
        else
            m_jobs.erase(found);
    }
    emit runFinished(report);
}

/// There is always a next run: in an hour at the latest if the report has no time (the sign-in has ended, or the
/// database could not be read).
void SyncScheduler::scheduleAfter(const RunReport& report, Job& job) {
    if (std::exchange(job.again, false))
        return waitFor(report.sourceId, job, 0ms);
    const bool signInEnded = report.error && report.error->kind == ErrorKind::AuthExpired;
    const auto asked = std::clamp<std::chrono::minutes>(report.nextAfter.value_or(signInEnded ? 60min : job.interval),
                                                        0min, longestWait);
    // One follow-up for what settles. It may find newer files that settle: those come with the next check, or a busy
    // camera would be checked every minute.
    const bool wasFollowUp = std::exchange(job.isFollowUp, report.isForSettling && !job.isFollowUp);
    const bool isEarly = (report.isEarly || report.error) && !(report.isForSettling && wasFollowUp);
    if (isEarly && asked < job.interval) // Peak hours do not delay it.
        return waitFor(report.sourceId, job, asked);
    const std::chrono::minutes usual = std::max(job.interval, m_settings.leastInterval());
    job.byInterval = asked <= usual;
    waitFor(report.sourceId, job, std::max(asked, usual));
}

} // namespace vtrack
