// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_run.h"

#include "activity_store.h"
#include "camera_format.h"
#include "file_system.h"
#include "footage_folders.h"
#include "recording_time.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <tuple>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logSync, "vtrack.sync")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SyncRun)
};

constexpr qint64 smallFile = 1024 * 1024; // bytes
constexpr int batch = 200;                // Pending files read at once.
constexpr std::chrono::minutes firstParking{5};

/// When a file that failed is tried again: 5, 10, 20 min ... 24 h, or when Google says.
QDateTime nextTry(const PendingFile& file, const Error& error, const QDateTime& now) {
    const auto doubled = firstParking * (1 << std::min(file.attempts, 10));
    const auto wait = std::max<std::chrono::seconds>(
        std::min<std::chrono::minutes>(doubled, PendingStore::longestParking),
        std::chrono::ceil<std::chrono::seconds>(error.retryAfter.value_or(std::chrono::milliseconds(0))));
    return now.addSecs(wait.count());
}

DriveFile driveFile(const PendingFile& file) {
    DriveFile drive;
    drive.id = file.driveFileId;
    drive.name = file.name;
    drive.mimeType = file.mimeType;
    drive.created = file.created;
    drive.modified = file.modified;
    drive.size = file.size;
    drive.md5 = file.md5;
    drive.sha256 = file.sha256;
    return drive;
}

Severity severityFor(const Error& error) {
    if (error.actionRequired == checkDestination)
        return Severity::Critical;
    switch (error.kind) {
    case ErrorKind::NetworkError:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::DownloadFailed:
        return Severity::Warning;
    case ErrorKind::AuthExpired:
    case ErrorKind::DiskFull:
    case ErrorKind::KeyringUnavailable:
        return Severity::Critical;
    default:
        return Severity::Error;
    }
}

QString originWord(RecordingTime::Origin origin) {
    switch (origin) {
    case RecordingTime::Origin::Name:
        return u"name"_s;
    case RecordingTime::Origin::Container:
        return u"header"_s;
    case RecordingTime::Origin::Drive:
        return u"drive"_s;
    }
    return {};
}

} // namespace

/// A download that ended, on its way from a download thread to the run's.
struct SyncRun::Finished {
    PendingFile pending;
    PlannedDownload plan;
    Result<DownloadedFile> outcome;
};

/// The run's downloads under way. Its destructor waits for them.
class SyncRun::Downloads {
public:
    Downloads(SyncServices& services, const std::stop_token& stop)
        : m_services(services)
        , m_downloader(services)
        , m_forward(stop, [this] { m_stop.request_stop(); }) {}

    ~Downloads() {
        m_stop.request_stop();
        while (m_underWay > 0)
            std::ignore = wait();
    }

    Downloads(const Downloads&) = delete;
    Downloads& operator=(const Downloads&) = delete;

    /// Not so many at once that another source would have to wait for all of this one.
    [[nodiscard]] bool hasRoom() const {
        return m_underWay < 2 * (m_services.downloads.maxThreadCount() + m_services.smallDownloads.maxThreadCount());
    }

    [[nodiscard]] int underWay() const { return m_underWay; }

    void stop() { m_stop.request_stop(); }

    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }

    /// @param describe what the file's row says, on the download's thread.
    template <typename Describe> void start(PendingFile pending, PlannedDownload plan, Describe describe) {
        ++m_underWay;
        m_services.board.addQueued(1);
        const bool small = plan.video.file.size >= 0 && plan.video.file.size < smallFile;
        QThreadPool& pool = small ? m_services.smallDownloads : m_services.downloads;
        pool.start([this, &pool, pending = std::move(pending), plan = std::move(plan), describe] {
            m_services.board.addQueued(-1);
            Finished one{pending, plan, failure(ErrorKind::Cancelled, Texts::tr("Stopped."))};
            if (!m_stop.stop_requested()) {
                const auto fetched = m_downloader.fetch(plan, pool, m_stop.get_token());
                if (fetched)
                    one.outcome = describe(plan, *fetched);
                else
                    one.outcome = std::unexpected(fetched.error());
            }
            const std::scoped_lock lock(m_mutex);
            m_finished.push_back(std::move(one));
            m_changed.notify_one(); // Under the lock: the waiting side may be gone right after it.
        });
    }

    /// Waits for at least one and gives all that ended.
    [[nodiscard]] std::deque<Finished> wait() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_finished.empty(); });
        m_underWay -= static_cast<int>(m_finished.size());
        return std::exchange(m_finished, {});
    }

private:
    SyncServices& m_services;
    Downloader m_downloader;
    std::stop_source m_stop; // Also requested by the run, when going on makes no sense.
    std::stop_callback<std::function<void()>> m_forward;
    int m_underWay = 0; // Of the run's thread.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Finished> m_finished;
};

QString RunReport::status() const {
    if (!error)
        return u"success"_s;
    return error->kind == ErrorKind::Cancelled ? u"pending"_s : u"error"_s;
}

SyncRun::SyncRun(SyncServices services, qint64 sourceId, Trigger trigger, OnFile onFile)
    : m_services(services)
    , m_trigger(trigger)
    , m_onFile(std::move(onFile))
    , m_batchId(QUuid::createUuid().toString(QUuid::WithoutBraces)) {
    m_report.sourceId = sourceId;
}

RunReport SyncRun::run(const std::stop_token& stop) {
    auto connection = m_services.database.connect();
    if (!connection) {
        note(connection.error(), Texts::tr("The database could not be opened."), {});
        return m_report;
    }
    if (auto ran = runOn(**connection, stop); !ran)
        note(ran.error(), {}, {});
    finish(**connection);
    qCInfo(logSync) << "source" << m_report.sourceId << m_report.status() << m_report.message;
    return m_report;
}

Result<void> SyncRun::runOn(Connection& connection, const std::stop_token& stop) {
    const auto source = SourceStore(connection).byId(m_report.sourceId);
    if (!source)
        return std::unexpected(source.error());
    if (!*source)
        return failure(ErrorKind::BadInput, Texts::tr("There is no source with the number %1.").arg(m_report.sourceId));
    if (auto begun = SyncStatusStore(connection).begin(m_report.sourceId, m_services.clock.now()); !begun)
        return begun;
    if (m_trigger == Trigger::Person) {
        if (auto again = PendingStore(connection).tryAgain(m_report.sourceId); !again)
            return again;
    }
    const QDateTime began = m_services.clock.now();
    bool sawAll = true;
    const auto onTrouble = [&](const Error& error, const Camera& camera) {
        sawAll = false;
        note(error, Texts::tr("The folder of camera “%1” could not be read.").arg(camera.name), camera.name);
    };
    if (auto found = Discovery(m_services, connection, **source, onTrouble).run(stop); !found)
        return found;
    if (sawAll) {
        if (auto looked = SyncStatusStore(connection).looked(m_report.sourceId, began); !looked)
            return looked;
    }
    return fetchPending(connection, **source, stop);
}

/// A disk that is not connected must not be replaced by a folder of the same name on another one.
Result<void> SyncRun::checkFolder(Connection& connection, const Source& source) const {
    return FootageFolders(m_services.footage, connection, m_services.clock).prepare(source);
}

Result<void> SyncRun::fetchPending(Connection& connection, const Source& source, const std::stop_token& stop) {
    if (auto there = checkFolder(connection, source); !there)
        return there;
    PendingStore pending(connection);
    FileStore files(connection);
    DownloadPlan paths(source, files);
    const QDateTime start = m_services.clock.now();
    const auto describing = [this](const PlannedDownload& plan, const DownloadOutcome& outcome) {
        return describe(plan, outcome);
    };
    Result<void> worst;
    Downloads downloads(m_services, stop);
    const auto takeSome = [&] {
        const auto finished = downloads.wait();
        for (const Finished& one : finished)
            paths.release(one.plan);
        if (auto taken = take(connection, finished, stop); !taken && worst) {
            worst = taken;
            downloads.stop();
        }
    };
    PendingFile last;
    bool more = true;
    while (more && worst) {
        const auto due = pending.due(source.id, start, batch, last.driveFileId.isEmpty() ? nullptr : &last);
        if (!due) {
            worst = std::unexpected(due.error());
            break;
        }
        more = due->size() == batch;
        for (const PendingFile& file : *due) {
            last = file;
            const auto camera = std::ranges::find(source.cameras, file.cameraId, &Camera::id);
            if (camera == source.cameras.end() || downloads.stopped())
                continue;
            auto plan = paths.place(*camera, {driveFile(file), file.relativePath}, file.replaces);
            if (!plan) {
                worst = std::unexpected(plan.error());
                break;
            }
            downloads.start(file, std::move(*plan), describing);
            while (!downloads.hasRoom())
                takeSome();
        }
    }
    while (downloads.underWay() > 0)
        takeSome();
    if (worst && stop.stop_requested())
        return failure(ErrorKind::Cancelled, Texts::tr("Stopped."));
    return worst;
}

/// No row before the file's name itself is safe.
Result<void> SyncRun::syncFolders(const std::deque<Finished>& finished) const {
    QSet<QString> folders;
    for (const Finished& one : finished) {
        if (one.outcome)
            folders += QFileInfo(one.outcome->localFilePath).path();
    }
    for (const QString& folder : std::as_const(folders)) {
        if (auto synced = m_services.footage.disk.syncFolder(folder); !synced)
            return synced;
    }
    return {};
}

/// All that ended since the last time, the good ones in one transaction: the disk is waited for once.
Result<void> SyncRun::take(Connection& connection, const std::deque<Finished>& finished, const std::stop_token& stop) {
    QList<DownloadedFile> arrived;
    if (auto synced = syncFolders(finished); !synced)
        return synced; // The files stay; the next run finds them and writes the rows.
    const auto recorded = connection.transaction([&]() -> Result<void> {
        FileStore files(connection);
        QStringList done;
        for (const Finished& one : finished) {
            if (!one.outcome)
                continue;
            DownloadedFile file = *one.outcome;
            file.id = one.pending.replaces;
            if (file.id != 0) {
                if (auto replaced = files.replace(file); !replaced)
                    return replaced;
            } else {
                const auto id = files.record(file);
                if (!id)
                    return std::unexpected(id.error());
                file.id = *id;
            }
            done += file.driveFileId;
            arrived += file;
        }
        return PendingStore(connection).remove(m_report.sourceId, done);
    });
    if (!recorded)
        return recorded;
    for (const DownloadedFile& file : std::as_const(arrived)) {
        ++m_report.downloaded.files;
        m_report.downloaded.bytes += file.fileSizeBytes;
        if (m_onFile)
            m_onFile(file);
    }
    Result<void> worst;
    for (const Finished& one : finished) {
        if (one.outcome)
            continue;
        if (auto taken = takeFailure(connection, one, stop); !taken && worst)
            worst = taken;
    }
    return worst;
}

Result<void> SyncRun::takeFailure(Connection& connection, const Finished& finished, const std::stop_token& stop) {
    const Error& error = finished.outcome.error();
    if (error.kind == ErrorKind::Cancelled || isCommonTrouble(error, stop))
        return std::unexpected(error);
    ++m_report.failed;
    Error own = error;
    own.actionRequired.clear(); // Others come: what this file wants is no reason to call somebody.
    note(own, Texts::tr("“%1” could not be downloaded.").arg(finished.pending.name), finished.plan.cameraName);
    return PendingStore(connection)
        .park(finished.pending, errorType(error.kind), error.sentence,
              nextTry(finished.pending, error, m_services.clock.now()));
}

bool SyncRun::isCommonTrouble(const Error& error, const std::stop_token& stop) {
    if (error.kind == ErrorKind::NetworkError) // Or is it only this file's way that is bad?
        return !m_services.drive.get(u"root"_s, stop);
    if (error.owner)
        return *error.owner != Owner::Item;
    return endsRun(error);
}

DownloadedFile SyncRun::describe(const PlannedDownload& plan, const DownloadOutcome& outcome) const {
    const DriveFile& drive = plan.video.file;
    const QString named = plan.video.relativePath.isEmpty() ? drive.name : plan.video.relativePath + u'/' + drive.name;
    const QDateTime now = m_services.clock.now();
    const RecordingTime recorded = recordingTime(named, outcome.header, drive.created, plan.zone, now);
    return {.sourceId = plan.sourceId,
            .cameraName = plan.cameraName,
            .originalFilename = drive.name,
            .localFilePath = outcome.path,
            .fileSizeBytes = QFileInfo(outcome.path).size(),
            .downloadTimestamp = now,
            .recordingStartTime = recorded.start,
            .recordingEndTime = recorded.end,
            .fileFormat = QFileInfo(drive.name).suffix().toLower(),
            .checksum = outcome.checksum,
            .syncBatchId = m_batchId,
            .driveFileId = drive.id,
            .relativePath = plan.video.relativePath,
            .createdAt = now,
            .recordingTimeOrigin = originWord(recorded.origin),
            .driveMd5 = drive.md5};
}

void SyncRun::note(const Error& error, const QString& what, const QString& camera) {
    qCInfo(logSync) << "source" << m_report.sourceId << camera << errorType(error.kind) << error.detail;
    const bool worse = !m_report.error || (endsRun(error) && !endsRun(*m_report.error));
    if (!worse)
        return;
    m_report.error = error;
    if (!what.isEmpty())
        m_report.error->sentence = what + u' ' + error.sentence;
}

/// Quota: an hour (guide, "Quota Management"). No network or no space: soon, because it may be back any time. A file
/// that was put off: when it is tried again.
std::optional<std::chrono::minutes> SyncRun::nextAfter(std::chrono::minutes interval, const QDateTime& now) const {
    constexpr std::chrono::minutes soon{2};
    if (m_report.waiting.parked > 0) {
        const auto untilNextTry =
            std::chrono::ceil<std::chrono::minutes>(std::chrono::milliseconds(now.msecsTo(m_report.waiting.nextTry)));
        interval = std::min(interval, std::max(soon, untilNextTry));
    }
    if (!m_report.error)
        return interval;
    switch (m_report.error->kind) {
    case ErrorKind::AuthExpired:
        return std::nullopt;
    case ErrorKind::QuotaExceeded:
        return std::max(interval, std::chrono::minutes(60));
    case ErrorKind::NetworkError:
    case ErrorKind::DiskFull:
    case ErrorKind::KeyringUnavailable:
        return std::min(interval, soon);
    case ErrorKind::Cancelled:
        return std::chrono::minutes(0);
    default:
        return interval;
    }
}

void SyncRun::finish(Connection& connection) {
    const QDateTime now = m_services.clock.now();
    SyncStatusStore statuses(connection);
    if (const auto learned = learnCameraFormats(connection, m_report.sourceId, now); !learned)
        qCInfo(logSync) << "camera formats:" << learned.error().detail;
    const auto status = statuses.byId(m_report.sourceId);
    if (!status || !*status)
        return;
    const SyncStatus before = **status;
    m_report.waiting = PendingStore(connection).counts(m_report.sourceId).value_or(PendingStore::Counts{});
    m_report.nextAfter = nextAfter(std::chrono::minutes(before.syncIntervalMinutes), now);
    const QDateTime next =
        m_report.nextAfter ? now.addSecs(std::chrono::seconds(*m_report.nextAfter).count()) : QDateTime();
    const auto count = static_cast<int>(m_report.downloaded.files);
    //: The guide's message of a run that went well.
    m_report.message = Texts::tr("Downloaded %n files", nullptr, count);
    const auto parked = static_cast<int>(m_report.waiting.parked);
    Result<void> written;
    Severity severity = Severity::Info;
    if (!m_report.error && parked == 0) {
        written = statuses.succeed(m_report.sourceId, m_report.downloaded, m_report.message, now, next);
    } else if (!m_report.error) {
        severity = Severity::Warning;
        m_report.message +=
            u". "_s +
            Texts::tr("%n files could not be fetched so far and are tried again by themselves.", nullptr, parked);
        written = statuses.partial(m_report.sourceId, m_report.downloaded, m_report.message, now, next);
    } else if (m_report.error->kind == ErrorKind::Cancelled) {
        m_report.message = Texts::tr("Stopped; goes on with the next check");
        written = statuses.interrupt(m_report.sourceId, m_report.downloaded, m_report.message, now, next);
    } else {
        severity = severityFor(*m_report.error);
        m_report.message = m_report.error->sentence;
        written = statuses.fail(m_report.sourceId, *m_report.error, severity, now, next, m_report.downloaded);
    }
    // The same trouble is told once.
    const bool news = count > 0 || (severity != Severity::Info && m_report.message != before.lastSyncMessage);
    if (written && news) {
        const auto line = ActivityStore(connection)
                              .append({.time = now,
                                       .sourceId = m_report.sourceId,
                                       .kind = u"run"_s,
                                       .severity = severity,
                                       .message = m_report.message});
        if (!line)
            written = std::unexpected(line.error());
    }
    if (!written) {
        qCWarning(logSync) << "status of source" << m_report.sourceId << "not written:" << written.error().detail;
        if (!m_report.error)
            m_report.error = written.error();
    }
}

} // namespace vtrack
