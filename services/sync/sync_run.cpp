// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_run.h"

#include "activity_store.h"
#include "camera_format.h"
#include "mp4_header.h"
#include "recording_time.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logSync, "vtrack.sync")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SyncRun)
};

/// Trouble that no other file or camera will be spared: the run ends.
bool endsRun(const Error& error) {
    switch (error.kind) {
    case ErrorKind::AuthExpired:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::NetworkError:
    case ErrorKind::DiskFull:
    case ErrorKind::KeyringUnavailable:
    case ErrorKind::Cancelled:
    case ErrorKind::BadInput:
        return true;
    case ErrorKind::PermissionDenied:
    case ErrorKind::FolderNotFound:
    case ErrorKind::DownloadFailed:
    case ErrorKind::InstanceRunning:
    case ErrorKind::Internal:
        return false;
    }
    return true;
}

Severity severityFor(const Error& error) {
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
    PlannedDownload plan;
    Result<DownloadOutcome> outcome;
};

QString RunReport::status() const {
    if (!error)
        return u"success"_s;
    return error->kind == ErrorKind::Cancelled ? u"pending"_s : u"error"_s;
}

SyncRun::SyncRun(SyncServices services, qint64 sourceId, OnFile onFile)
    : m_services(services)
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
    const auto plans = plan(connection, **source, stop);
    if (!plans)
        return std::unexpected(plans.error());
    return downloadAll(connection, *plans, stop);
}

Result<QList<PlannedDownload>> SyncRun::plan(Connection& connection, const Source& source,
                                             const std::stop_token& stop) {
    FileStore files(connection);
    DownloadPlan paths(source, files);
    QList<PlannedDownload> plans;
    for (const Camera& camera : source.cameras) {
        if (!camera.selected)
            continue;
        const auto videos = listVideos(m_services.drive, camera.folderId, stop);
        if (!videos) {
            if (endsRun(videos.error()))
                return std::unexpected(videos.error());
            note(videos.error(), Texts::tr("The folder of camera “%1” could not be read.").arg(camera.name),
                 camera.name);
            continue;
        }
        QStringList ids;
        for (const FoundVideo& video : *videos)
            ids += video.file.id;
        const auto unknown = files.unknown(source.id, ids);
        if (!unknown)
            return std::unexpected(unknown.error());
        const QSet<QString> wanted(unknown->begin(), unknown->end());
        for (const FoundVideo& video : *videos) {
            if (!wanted.contains(video.file.id))
                continue;
            auto planned = paths.place(camera, video);
            if (!planned)
                return std::unexpected(planned.error());
            plans += std::move(*planned);
        }
    }
    std::ranges::sort(plans,
                      [](const PlannedDownload& a, const PlannedDownload& b) { return isOlder(a.video, b.video); });
    return plans;
}

Result<void> SyncRun::downloadAll(Connection& connection, const QList<PlannedDownload>& plans,
                                  const std::stop_token& stop) {
    // The downloads' own stop: also requested by the run, when going on makes no sense.
    std::stop_source downloads;
    const std::stop_callback forward(stop, [&] { downloads.request_stop(); });
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Finished> finished;
    for (const PlannedDownload& plan : plans) {
        m_services.board.addQueued(1);
        m_services.downloads.start([&, plan] {
            m_services.board.addQueued(-1);
            auto outcome = downloads.stop_requested() ? failure(ErrorKind::Cancelled, Texts::tr("Stopped."))
                                                      : Downloader(m_services).fetch(plan, downloads.get_token());
            const std::scoped_lock lock(mutex);
            finished.push_back({plan, std::move(outcome)});
            changed.notify_one(); // Under the lock: the waiting side may be gone right after it.
        });
    }
    Result<void> worst;
    for (qsizetype left = plans.size(); left > 0; --left) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return !finished.empty(); });
        const Finished one = std::move(finished.front());
        finished.pop_front();
        lock.unlock();
        if (auto taken = take(connection, one); !taken && worst) {
            worst = taken;
            downloads.request_stop();
        }
    }
    return worst;
}

Result<void> SyncRun::take(Connection& connection, const Finished& finished) {
    const PlannedDownload& plan = finished.plan;
    if (!finished.outcome) {
        const Error& error = finished.outcome.error();
        if (endsRun(error))
            return std::unexpected(error);
        ++m_report.failed;
        note(error, Texts::tr("“%1” could not be downloaded.").arg(plan.video.file.name), plan.cameraName);
        return {};
    }
    DownloadedFile file = describe(plan, *finished.outcome);
    const auto id = FileStore(connection).record(file);
    if (!id)
        return std::unexpected(id.error()); // The file stays; the next run finds it and writes the row.
    file.id = *id;
    ++m_report.downloaded.files;
    m_report.downloaded.bytes += file.fileSizeBytes;
    if (m_onFile)
        m_onFile(file);
    return {};
}

DownloadedFile SyncRun::describe(const PlannedDownload& plan, const DownloadOutcome& outcome) const {
    const DriveFile& drive = plan.video.file;
    QFile content(outcome.path);
    const auto header = content.open(QIODevice::ReadOnly) ? readMp4Header(content) : std::nullopt;
    const QString named = plan.video.relativePath.isEmpty() ? drive.name : plan.video.relativePath + u'/' + drive.name;
    const QDateTime now = m_services.clock.now();
    const RecordingTime recorded = recordingTime(named, header, drive.created, QTimeZone::systemTimeZone(), now);
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

void SyncRun::finish(Connection& connection) {
    const QDateTime now = m_services.clock.now();
    SyncStatusStore statuses(connection);
    if (const auto learned = learnCameraFormats(connection, m_report.sourceId, now); !learned)
        qCInfo(logSync) << "camera formats:" << learned.error().detail;
    const auto status = statuses.byId(m_report.sourceId);
    if (!status || !*status)
        return;
    const QDateTime next = now.addSecs((*status)->syncIntervalMinutes * 60LL);
    const auto count = static_cast<int>(m_report.downloaded.files);
    //: The guide's message of a run that went well.
    m_report.message = Texts::tr("Downloaded %n files", nullptr, count);
    Result<void> written;
    Severity severity = Severity::Info;
    if (!m_report.error) {
        written = statuses.succeed(m_report.sourceId, m_report.downloaded, m_report.message, now, next);
    } else if (m_report.error->kind == ErrorKind::Cancelled) {
        m_report.message = Texts::tr("Stopped; goes on with the next check");
        written = statuses.interrupt(m_report.sourceId, m_report.downloaded, m_report.message, now, next);
    } else {
        severity = severityFor(*m_report.error);
        m_report.message = m_report.error->sentence;
        written = statuses.fail(m_report.sourceId, *m_report.error, severity, now, next, m_report.downloaded);
    }
    if (written && (count > 0 || m_report.error)) {
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
