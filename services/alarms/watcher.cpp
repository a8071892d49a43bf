// SPDX-License-Identifier: GPL-3.0-or-later
#include "watcher.h"

#include "activity_store.h"
#include "when_done.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logWatcher, "vtrack.watcher")

namespace {

using namespace std::chrono_literals;

QString keyOf(const QString& kind, qint64 sourceId, qint64 cameraId) {
    return u"%1/%2/%3"_s.arg(kind).arg(sourceId).arg(cameraId);
}

QString keyOf(const FoundAlarm& found) {
    return keyOf(alarmWord(found.alarm.kind), found.sourceId, found.cameraId);
}

AlarmRow rowOf(const FoundAlarm& found, const QDateTime& since) {
    return {.kind = alarmWord(found.alarm.kind),
            .sourceId = found.sourceId,
            .cameraId = found.cameraId,
            .severity = found.alarm.severity,
            .sentence = found.alarm.sentence,
            .since = since};
}

Result<void> append(Connection& connection, const FoundAlarm& found, Severity severity, const QString& sentence,
                    const QDateTime& now) {
    const auto line = ActivityStore(connection)
                          .append({.time = now,
                                   .sourceId = found.sourceId,
                                   .cameraName = found.camera,
                                   .kind = u"alarm"_s,
                                   .severity = severity,
                                   .message = sentence});
    if (!line)
        return std::unexpected(line.error());
    return {};
}

using Work = std::function<Result<void>(Connection&)>;

/// In one transaction.
bool isWritten(const Database& database, const Work& work) {
    const auto connection = database.connect();
    const auto done = connection ? (*connection)->transaction([&] { return work(**connection); })
                                 : Result<void>(std::unexpected(connection.error()));
    if (!done)
        qCWarning(logWatcher) << "alarms are not noted:" << done.error().detail;
    return done.has_value();
}

} // namespace

QString overSentence(const FoundAlarm& alarm) {
    switch (alarm.alarm.kind) {
    case AlarmKind::Overdue:
        return Watcher::tr("“%1” is checked again.").arg(alarm.source);
    case AlarmKind::Stalled:
        return Watcher::tr("Footage of “%1” is downloaded again.").arg(alarm.source);
    case AlarmKind::Unseen:
        return alarm.cameraId == 0
                   ? Watcher::tr("The camera folders of “%1” can be read again.").arg(alarm.source)
                   : Watcher::tr("The folder of camera “%1” can be read in Drive again.").arg(alarm.camera);
    case AlarmKind::Silent:
        return Watcher::tr("%1 records again.").arg(alarm.camera);
    }
    return {};
}

Watcher::Watcher(const Database& database, const TransferBoard& board, const SyncScheduler& scheduler,
                 const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_board(board)
    , m_scheduler(scheduler)
    , m_clock(clock)
    , m_report(std::make_shared<AlarmReport>(QTimeZone::systemTimeZone()))
    , m_began(clock.now()) {
    m_worker.setMaxThreadCount(1);
    connect(&scheduler, &SyncScheduler::fileArrived, this,
            [this](const DownloadedFile& file) { ++m_arrived[file.sourceId]; });
    connect(&scheduler, &SyncScheduler::runStarted, this, &Watcher::judge);
    connect(&scheduler, &SyncScheduler::runFinished, this, &Watcher::look);
    connect(&scheduler, &SyncScheduler::pauseChanged, this, &Watcher::judge);
    connect(&m_everyMinute, &QTimer::timeout, this, &Watcher::look);
    connect(&m_judging, &QTimer::timeout, this, &Watcher::judge);
    m_everyMinute.start(1min);
    m_judging.start(judging);
    look();
}

Watcher::~Watcher() {
    m_worker.start([&database = m_database, toWrite = std::move(m_toWrite)] {
        std::ignore = std::ranges::all_of(toWrite, [&](const Work& work) { return isWritten(database, work); });
    });
    m_worker.waitForDone();
}

void Watcher::look() {
    writeNext();
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    m_lookAgain = false;
    const auto work = [&database = m_database, report = m_report, now = m_clock.now(), first = !m_knowsWhatWasTold] {
        const auto connection = database.connect();
        if (!connection)
            return Seen{std::unexpected(connection.error()), {}};
        Seen seen{report->read(**connection, now), {}};
        if (first) {
            if (auto told = AlarmStore(**connection).all())
                seen.told = std::move(*told);
        }
        return seen;
    };
    whenDone(QtConcurrent::run(&m_worker, work), this, [this](const Seen& seen) {
        m_looking = false;
        onSeen(seen);
        if (m_lookAgain)
            look();
    });
}

/// While nothing can be read, evaluate the last known facts.
void Watcher::onSeen(const Seen& seen) {
    if (!seen.sources) {
        qCWarning(logWatcher) << "cannot look:" << seen.sources.error().detail;
        return judge();
    }
    m_sources = *seen.sources;
    if (seen.told && !std::exchange(m_knowsWhatWasTold, true)) {
        for (const AlarmRow& row : *seen.told) {
            const auto source = std::ranges::find(m_sources, row.sourceId, &WatchedSource::id);
            FoundAlarm found{.alarm = {row.severity, row.sentence}, .sourceId = row.sourceId, .cameraId = row.cameraId};
            for (const AlarmKind kind :
                 {AlarmKind::Overdue, AlarmKind::Stalled, AlarmKind::Unseen, AlarmKind::Silent}) {
                if (alarmWord(kind) == row.kind)
                    found.alarm.kind = kind;
            }
            if (source != m_sources.end()) {
                found.source = source->name;
                for (const CameraFootage& camera : source->cameras)
                    found.camera = camera.camera.id == row.cameraId ? camera.camera.name : found.camera;
            }
            m_open.insert(keyOf(row.kind, row.sourceId, row.cameraId), Open{.found = found, .told = true});
        }
    }
    judge();
    emit looked();
}

/// Of a computer that slept, one of the two clocks at least has gone on without this program.
void Watcher::followClock() {
    const QDateTime now = m_clock.now();
    const auto monotonic = m_clock.monotonic();
    const auto passed = std::chrono::milliseconds(m_judged.isValid() ? m_judged.msecsTo(now) : 0);
    const bool isSet = passed < -settling || passed > settling;
    if (m_judged.isValid() && (isSet || monotonic - m_judgedMonotonic > settling))
        m_settled = monotonic + settling;
    m_judged = now;
    m_judgedMonotonic = monotonic;
}

void Watcher::followMovement() {
    QHash<qint64, qint64> bytes;
    for (const TransferProgress& progress : m_board.look())
        bytes[progress.sourceId] += progress.received + 1;
    for (const WatchedSource& source : std::as_const(m_sources)) {
        if (!m_scheduler.isRunning(source.id)) {
            m_movements.remove(source.id);
            continue;
        }
        Movement& movement = m_movements[source.id];
        const qint64 seen = bytes.value(source.id) + m_arrived.value(source.id);
        movement.downloading = bytes.contains(source.id);
        if (seen != movement.seen) {
            movement.seen = seen;
            movement.since = m_clock.monotonic();
        }
    }
}

SourceFacts Watcher::factsOf(const WatchedSource& source, const QDateTime& now) const {
    SourceFacts facts = sourceFacts(source, now);
    facts.enabled = facts.enabled && !m_scheduler.isPaused();
    facts.running = m_scheduler.isRunning(source.id);
    facts.due = m_scheduler.nextRun(source.id);
    if (!facts.due.isValid()) { // Not scheduled yet.
        const QDateTime next = facts.lastCheck.addSecs(std::chrono::seconds(facts.interval).count());
        facts.due = std::max(m_began, next.isValid() ? next : m_began);
    }
    if (const auto movement = m_movements.constFind(source.id); movement != m_movements.cend()) {
        facts.still = std::chrono::duration_cast<std::chrono::seconds>(m_clock.monotonic() - movement->since);
        facts.downloading = movement->downloading;
    }
    return facts;
}

void Watcher::judge() {
    followClock();
    followMovement();
    const QDateTime now = m_clock.now();
    QList<FoundAlarm> found;
    for (const WatchedSource& source : std::as_const(m_sources))
        found += alarmsOf(source, factsOf(source, now), now);
    QList<FoundAlarm> known;
    std::ranges::copy_if(found, std::back_inserter(known), &FoundAlarm::isKnown);
    found.removeIf(std::mem_fn(&FoundAlarm::isKnown));
    const bool alarmsChanged = std::exchange(m_alarms, found) != found;
    if (std::exchange(m_known, known) != known || alarmsChanged)
        emit changed();
    if (m_knowsWhatWasTold && !m_scheduler.isPaused()) // A pause does not end an alarm.
        tell();
}

/// Whether the alarm still matters.
bool Watcher::isWatched(const FoundAlarm& alarm) const {
    const bool isKnown =
        std::ranges::any_of(m_known, [&](const FoundAlarm& one) { return keyOf(one) == keyOf(alarm); });
    if (isKnown)
        return false;
    const auto source = std::ranges::find(m_sources, alarm.sourceId, &WatchedSource::id);
    if (source == m_sources.end() || !source->status.syncEnabled)
        return false;
    return alarm.cameraId == 0 || std::ranges::any_of(source->cameras, [&](const CameraFootage& camera) {
               return camera.camera.id == alarm.cameraId;
           });
}

void Watcher::tell() {
    QList<FoundAlarm> fresh;
    QList<FoundAlarm> over;
    QList<FoundAlarm> forgotten;
    QHash<QString, Open> still;
    const auto now = m_clock.monotonic();
    for (const FoundAlarm& found : std::as_const(m_alarms)) {
        const auto known = m_open.constFind(keyOf(found));
        Open open = known == m_open.cend() ? Open{.found = found, .since = now} : *known;
        if (open.told && open.found.alarm.severity != found.alarm.severity)
            keep(found);
        open.found = found;
        if (!open.told && now - open.since >= lasting && now >= m_settled) {
            open.told = true;
            fresh += found;
        }
        still.insert(keyOf(found), open);
    }
    for (auto known = m_open.cbegin(); known != m_open.cend(); ++known) {
        if (!still.contains(known.key()) && known->told)
            (isWatched(known->found) ? over : forgotten) += known->found;
    }
    m_open = std::move(still);
    if (fresh.isEmpty() && over.isEmpty() && forgotten.isEmpty())
        return;
    note(fresh, over, forgotten);
    if (!fresh.isEmpty())
        emit raised(fresh);
    if (!over.isEmpty())
        emit ended(over);
}

/// The severity of a reported alarm has changed.
void Watcher::keep(const FoundAlarm& found) {
    write([row = rowOf(found, m_clock.now())](Connection& connection) { return AlarmStore(connection).keep(row); });
}

void Watcher::note(const QList<FoundAlarm>& fresh, const QList<FoundAlarm>& over, const QList<FoundAlarm>& forgotten) {
    write([fresh, over, forgotten, now = m_clock.now()](Connection& connection) -> Result<void> {
        AlarmStore alarms(connection);
        for (const FoundAlarm& found : fresh) {
            if (auto kept = alarms.keep(rowOf(found, now)); !kept)
                return kept;
            if (auto told = append(connection, found, found.alarm.severity, found.alarm.sentence, now); !told)
                return told;
        }
        for (const FoundAlarm& found : forgotten) {
            if (auto gone = alarms.forget(rowOf(found, now)); !gone)
                return gone;
        }
        for (const FoundAlarm& found : over) {
            if (auto ended = alarms.end(rowOf(found, now), overSentence(found), now); !ended)
                return ended;
            if (auto told = append(connection, found, Severity::Info, overSentence(found), now); !told)
                return told;
        }
        return {};
    });
}

/// Each in one transaction, in their order. What cannot be written now, as on a full disk, comes again with each look:
/// an alarm that is not noted leaves this computer by no channel.
void Watcher::write(std::function<Result<void>(Connection&)> work) {
    constexpr size_t mostToWrite = 10'000;
    if (m_toWrite.size() >= mostToWrite)
        m_toWrite.pop_front();
    m_toWrite.push_back(std::move(work));
    writeNext();
}

void Watcher::writeNext() {
    if (m_isWriting || m_toWrite.empty())
        return;
    m_isWriting = true;
    const auto work = std::move(m_toWrite.front());
    m_toWrite.pop_front();
    const auto written = [&database = m_database, work] {
        return isWritten(database, work);
    };
    whenDone(QtConcurrent::run(&m_worker, written), this, [this, work](bool isDone) {
        m_isWriting = false;
        if (isDone)
            writeNext();
        else
            m_toWrite.push_front(work);
        emit noted();
    });
}

} // namespace vtrack
