// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_service.h"

#include "source_store.h"

#include <QDir>
#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logService, "vtrack.sync.service")

namespace {

using namespace std::chrono_literals;

/// Whether Google accepted the sign-in in this run: it answered, or refused for another reason. A run without an answer
/// (no network, no disk, stopped) proves nothing.
bool showsThatSignInWorks(const RunReport& report) {
    if (!report.error || report.downloaded.files > 0)
        return true;
    switch (report.error->kind) {
    case ErrorKind::FolderNotFound:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::RateLimited:
        return true;
    default:
        return false;
    }
}

/// Whether a sign-in, another client file or another key may help, also if another process provides them.
bool credentialsMayMend(ErrorKind kind) {
    return kind == ErrorKind::AuthExpired || kind == ErrorKind::SetupNeeded || kind == ErrorKind::KeyringUnavailable;
}

QString definitionOf(const Source& source) {
    QStringList parts{source.destination, toIsoUtc(source.fetchFrom)};
    for (const Camera& camera : source.cameras) {
        if (camera.selected)
            parts += camera.folderId + u'/' + camera.name;
    }
    return parts.join(u'\n');
}

} // namespace

SyncService::SyncService(SyncServices services, LiveSettings& settings, QStringList credentialFolders, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_credentialFolders(std::move(credentialFolders))
    , m_scheduler(services, settings)
    , m_settingsActivity(services, settings)
    , m_upkeep(services, settings.settings())
    , m_backgroundTasks(services.workers) {
    m_held.setMaxThreadCount(64); // A dead disk may keep some of them.
    connect(&m_scheduler, &SyncScheduler::runStarted, this, [this](qint64 sourceId) {
        m_stampAtStart[sourceId] = m_stamp;
        beginUpkeep();
    });
    connect(&m_scheduler, &SyncScheduler::runFinished, this, &SyncService::onRunFinished);
    connect(&m_credentials, &QFileSystemWatcher::directoryChanged, this, &SyncService::look);
    connect(&m_minute, &QTimer::timeout, this, &SyncService::everyMinute);
}

SyncService::~SyncService() {
    m_held.waitForDone();
}

void SyncService::start(std::chrono::milliseconds firstAfter) {
    m_firstAfter = firstAfter;
    m_minute.start(1min);
    m_life = std::make_shared<LifetimeRecorder>(m_services.clock);
    noteLife();
    look();
}

void SyncService::sourcesChanged() {
    look();
}

void SyncService::signedIn() {
    for (auto planned = m_planned.cbegin(); planned != m_planned.cend(); ++planned)
        m_scheduler.runSoon(planned.key());
    look();
}

void SyncService::look() {
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    m_lookAgain = false;
    for (const QString& folder : m_credentialFolders) {
        if (!m_credentials.directories().contains(folder))
            m_credentials.addPath(folder);
    }
    m_backgroundTasks.start(
        Workers::Lane::Care,
        [services = m_services, folders = m_credentialFolders, hasRefused = !m_refused.isEmpty()] {
            const QString credentials = stampOf(folders); // First: the database may take its time.
            const bool isConnected = hasRefused && services.isDriveConnected && services.isDriveConnected();
            return Seen{enabledSources(services), credentials, isConnected};
        },
        [this](const Seen& seen) {
            m_looking = false;
            onSeen(seen);
            if (m_lookAgain)
                look();
        });
}

void SyncService::everyMinute() {
    beginUpkeep(); // If no run starts because everything is paused.
    m_upkeep.startIfDue();
    m_services.workers.lendStuckPlaces();
    noteLife();
    look();
}

void SyncService::noteLife() {
    if (!m_life)
        return;
    const auto note = [services = m_services, life = m_life, isPaused = m_scheduler.isPaused()]() -> Result<QString> {
        const auto connection = services.database.connect();
        if (!connection)
            return std::unexpected(connection.error());
        if (auto noted = life->note(**connection); !noted)
            return std::unexpected(noted.error());
        return life->tellOffTime(**connection, [&] {
            const auto enabled = enabledSources(services);
            return !isPaused && enabled && !enabled->isEmpty();
        });
    };
    m_backgroundTasks.start(Workers::Lane::Notes, note, [this](const Result<QString>& told) {
        if (!told)
            qCWarning(logService) << "that the program runs is not noted:" << told.error().detail;
        else if (!told->isEmpty())
            emit wasAway(*told);
    });
}

void SyncService::noteEnd() {
    if (!m_life)
        return;
    m_backgroundTasks.start(Workers::Lane::Notes, [services = m_services, life = m_life] {
        const auto connection = services.database.connect();
        const auto noted =
            connection ? life->note(**connection, true) : Result<void>(std::unexpected(connection.error()));
        if (!noted)
            qCWarning(logService) << "the end of the program is not noted:" << noted.error().detail;
    });
}

Result<QList<SyncService::Planned>> SyncService::enabledSources(const SyncServices& services) {
    const auto connection = services.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    QList<Planned> enabled;
    for (const Source& source : *sources) {
        const auto status = SyncStatusStore(**connection).byId(source.id);
        if (!status)
            return std::unexpected(status.error());
        const SyncStatus known = status->value_or(SyncStatus{});
        if (source.active && known.syncEnabled && !services.claims.isWanted(source.id))
            enabled += Planned{source.id, std::chrono::minutes(known.syncIntervalMinutes), definitionOf(source)};
    }
    return enabled;
}

QString SyncService::stampOf(const QStringList& folders) {
    QStringList parts;
    for (const QString& folder : folders)
        for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
            parts += file.fileName() + u" %1 %2"_s.arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size());
    return parts.join(u'\n');
}

void SyncService::onSeen(const Seen& seen) {
    if (seen.enabled) {
        m_unreadable = false;
        follow(*seen.enabled);
        emit sourcesRead();
    } else {
        qCWarning(logService) << "the sources cannot be read:" << seen.enabled.error().detail;
        if (!std::exchange(m_unreadable, true))
            emit sourcesUnreadable(seen.enabled.error());
    }
    followCredentials(seen);
}

void SyncService::follow(const QList<Planned>& enabled) {
    QHash<qint64, Planned> planned;
    for (const Planned& source : enabled) {
        if (!m_heldBack.contains(source.id))
            planned.insert(source.id, source);
    }
    for (auto known = m_planned.cbegin(); known != m_planned.cend(); ++known) {
        if (!planned.contains(known.key())) {
            m_scheduler.unschedule(known.key());
            m_refused.remove(known.key());
            m_stampAtStart.remove(known.key());
        }
    }
    for (const Planned& source : std::as_const(planned)) {
        const auto known = m_planned.constFind(source.id);
        if (known == m_planned.cend()) {
            m_scheduler.schedule(source.id, source.interval, m_firstAfter);
            continue;
        }
        if (known->interval != source.interval)
            m_scheduler.setInterval(source.id, source.interval);
        if (known->definition != source.definition)
            m_scheduler.runSoon(source.id);
    }
    m_planned = std::move(planned);
    m_firstAfter = 0ms;
}

/// Only for sources that were refused, because a token refresh changes the files too.
void SyncService::followCredentials(const Seen& seen) {
    m_stamp = seen.credentials;
    if (std::exchange(m_stampIsOld, false) || m_refused.isEmpty())
        return;
    const QString refused = std::exchange(m_refusedStamp, m_stamp + u'\n');
    const bool changed = refused.isNull() ? seen.isConnected && wereReplacedMeanwhile() : refused != m_refusedStamp;
    if (!changed)
        return tellSignInEnded();
    qCInfo(logService) << "the credentials changed: trying again what was refused";
    m_endedSentence.clear();
    // Refused with the former ones. The next run may refresh a token, which is no reason for another.
    for (const qint64 id : std::exchange(m_refused, {}))
        m_scheduler.runSoon(id);
}

/// Somebody may have signed in after a run took the credentials that were refused, and before it told of it. What the
/// run itself writes changes the files, too.
bool SyncService::wereReplacedMeanwhile() const {
    return std::ranges::any_of(m_refused, [this](qint64 id) { return m_stampAtStart.value(id) != m_stamp; });
}

/// Once it is known which credentials were refused: whoever hears of it and signs in brings others.
void SyncService::tellSignInEnded() {
    if (m_endedSentence.isEmpty() || std::exchange(m_signInEnded, true))
        return;
    emit signInEnded(std::exchange(m_endedSentence, {}));
}

void SyncService::onRunFinished(const RunReport& report) {
    if (report.error && credentialsMayMend(report.error->kind)) {
        const bool isFirst = m_refused.isEmpty();
        m_refused.insert(report.sourceId);
        if (report.error->kind == ErrorKind::AuthExpired && !m_signInEnded)
            m_endedSentence = report.error->sentence;
        if (!isFirst) {
            if (!m_refusedStamp.isNull())
                tellSignInEnded();
            return;
        }
        m_refusedStamp.clear();
        m_stampIsOld = m_looking;
        return look();
    }
    if (!showsThatSignInWorks(report))
        return;
    m_refused.remove(report.sourceId);
    if (m_refused.isEmpty() && std::exchange(m_signInEnded, false))
        emit signInWorks();
}

void SyncService::holdBack(qint64 sourceId) {
    m_heldBack.insert(sourceId);
    m_planned.remove(sourceId);
    m_refused.remove(sourceId);
    m_scheduler.unschedule(sourceId);
}

void SyncService::letGo(qint64 sourceId) {
    m_heldBack.remove(sourceId);
    look();
}

/// With the first run, or when the first reading finds no source to wait for.
void SyncService::beginUpkeep() {
    if (!std::exchange(m_upkeepBegun, true))
        m_upkeep.start();
}

} // namespace vtrack
