// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetching.h"

#include "error_kinds.h"
#include "footage_folders.h"
#include "recording_time.h"
#include "retry_delay.h"
#include "source_folder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SyncRun)
};

constexpr qint64 smallFile = 1024 * 1024; // bytes
constexpr int batch = 200;                // Files read at once.

Workers::Lane laneOf(const DriveFile& file) {
    return file.size >= 0 && file.size < smallFile ? Workers::Lane::SmallFiles : Workers::Lane::LargeFiles;
}

Error stopped() {
    return {.kind = ErrorKind::Cancelled, .sentence = Texts::tr("Stopped.")};
}

} // namespace

Fetching::Fetching(RunContext& run, OnFile onFile)
    : m_run(run)
    , m_onFile(std::move(onFile))
    , m_batchId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_pending(run.connection)
    , m_begun(run.connection)
    , m_files(run.connection)
    , m_paths(run.source, m_files)
    , m_downloader(run.services)
    , m_blame(run.services.drive, run.services.clock)
    , m_forward(run.stop, [this] { m_stop.request_stop(); }) {}

Fetching::~Fetching() {
    m_stop.request_stop();
}

/// Limits the batch, so that other sources do not wait for all files of this one.
bool Fetching::hasRoom() {
    Workers& workers = m_run.services.workers;
    return m_underWay < 2 * (workers.atOnce(Workers::Lane::LargeFiles) + workers.atOnce(Workers::Lane::SmallFiles));
}

void Fetching::startDue() {
    while (!m_closed && hasRoom() && !isExhausted()) {
        if (m_run.stop.stop_requested())
            return end(stopped()); // Some files were not fetched, so this run has not succeeded.
        if (m_due.empty()) {
            if (auto read = readDue(); !read)
                return end(read.error());
            continue;
        }
        start(m_due.front());
        m_due.pop_front();
    }
}

/// Plans pending files that this run has not handled yet.
Result<void> Fetching::readDue() {
    const QDateTime now = m_run.services.clock.now();
    const auto due = m_pending.due(m_run.source.id, now, batch);
    if (!due)
        return std::unexpected(due.error());
    QStringList ids;
    for (const PendingFile& file : *due) {
        if (!m_taken.contains(file.drive.id))
            ids += file.drive.id;
    }
    const auto known = m_files.known(m_run.source.id, ids);
    if (!known)
        return std::unexpected(known.error());
    QList<PendingFile> toFetch;
    for (const PendingFile& file : *due) {
        if (m_taken.contains(file.drive.id))
            continue;
        m_taken += file.drive.id;
        QList<FileStore::Known> contents;
        std::ranges::copy_if(*known, std::back_inserter(contents),
                             [&](const FileStore::Known& content) { return content.driveFileId == file.drive.id; });
        const FileStep step = planFile(file, contents, true, now).step;
        if (step == FileStep::Fetch)
            toFetch += file;
        if (step != FileStep::Forget)
            continue;
        if (auto settled = m_run.write([&] { return m_pending.settle(file); }); !settled)
            return settled;
    }
    m_exhausted = toFetch.isEmpty();
    return take(toFetch);
}

/// Each gets a path, and all are recorded as begun before the first byte.
Result<void> Fetching::take(const QList<PendingFile>& files) {
    QList<StartedDownload> begun;
    for (const PendingFile& file : files) {
        const auto& cameras = m_run.source.cameras;
        const auto camera = std::ranges::find(cameras, file.cameraId, &Camera::id);
        if (camera == cameras.end())
            continue;
        const auto plan = m_paths.place(*camera, file);
        if (!plan)
            return std::unexpected(plan.error());
        begun += StartedDownload{file, plan->path};
        m_due.push_back(*plan);
    }
    return begun.isEmpty() ? Result<void>() : m_run.write([&] { return m_begun.begin(begun); });
}

void Fetching::start(const PlannedDownload& planned) {
    ++m_underWay;
    m_run.services.board.addQueued(1);
    const Workers::Lane lane = laneOf(planned.file.drive);
    m_run.tasks.start(
        lane,
        [this, plan = planned, lane, &services = m_run.services,
         stop = m_stop.get_token()]() -> Result<DownloadedFile> {
            services.board.addQueued(-1);
            if (stop.stop_requested())
                return std::unexpected(stopped());
            const auto fetched = m_downloader.fetch(plan, services.workers.pool(lane), stop);
            if (!fetched)
                return std::unexpected(fetched.error());
            return describe(plan, *fetched);
        },
        [this, plan = planned](Result<DownloadedFile> outcome) {
            --m_underWay;
            m_finished.push_back({plan, std::move(outcome)});
        });
}

/// A disconnected disk must not be replaced by a folder of the same name on another disk.
void Fetching::begin() {
    const auto recognised =
        FootageFolders(m_run.services.footage, m_run.connection, m_run.services.clock).prepare(m_run.source);
    if (!recognised)
        return end(recognised.error());
    if (auto found = findBegun(); !found)
        end(found.error());
}

/// Records complete files of an earlier run that have no row. If the disk gives no answer now, the next run tries
/// again.
Result<void> Fetching::findBegun() {
    QString last;
    while (true) {
        const auto begun = m_begun.list(m_run.source.id, last, batch);
        if (!begun)
            return std::unexpected(begun.error());
        if (begun->isEmpty())
            return {};
        last = begun->last().path;
        const auto missing = find(*begun);
        if (!missing)
            return std::unexpected(missing.error());
        if (auto ended = m_run.write([&] { return m_begun.end(m_run.source.id, *missing); }); !ended)
            return ended;
        recordFinished();
    }
}

/// @return the paths without a file of ours.
Result<QStringList> Fetching::find(const QList<StartedDownload>& begun) {
    FootageFolders folders(m_run.services.footage, m_run.connection, m_run.services.clock);
    QStringList missing;
    for (const StartedDownload& one : begun) {
        const auto folder = folders.folderOf({.sourceId = m_run.source.id, .localFilePath = one.path});
        if (!folder)
            return std::unexpected(folder.error());
        const PlannedDownload plan = m_paths.begunEarlier(one, QFileInfo(*folder).path());
        const auto found = m_downloader.find(plan, m_stop.get_token());
        const auto kind = found && *found ? kindOf(one.file.drive, (*found)->path) : Result<Found>(Found::Settled);
        if (!kind)
            return std::unexpected(kind.error());
        if (*kind == Found::Unsure)
            continue;
        const bool isToldLater = !found && *folder == sourceFolder(m_run.source); // It is never in another folder.
        if (*kind == Found::WithoutRow || isToldLater)
            m_taken += one.file.drive.id;
        if (*kind == Found::WithoutRow)
            m_finished.push_back({.plan = plan, .outcome = describe(plan, **found), .wasBegunEarlier = true});
        else if (found)
            missing += one.path;
    }
    return missing;
}

/// A file that was meanwhile fetched again to another place (because this disk was disconnected), and is recorded or
/// was cleaned up there, is a duplicate. Delete it if the disk confirms that the other file exists.
Result<Fetching::Found> Fetching::kindOf(const DriveFile& drive, const QString& path) {
    const auto isRecorded = m_files.pathTaken(path);
    const auto contents = m_files.known(m_run.source.id, {drive.id});
    if (!isRecorded || !contents)
        return std::unexpected(isRecorded ? contents.error() : isRecorded.error());
    if (*isRecorded)
        return Found::Settled;
    const auto same =
        std::ranges::find_if(*contents, [&](const FileStore::Known& content) { return content.isContentOf(drive); });
    if (same == contents->end())
        return Found::WithoutRow;
    Disk& disk = m_run.services.footage.disk;
    if (same->id != 0) { // Not cleaned up.
        const auto rows = m_files.byIds({same->id});
        if (!rows)
            return std::unexpected(rows.error());
        const auto other = rows->isEmpty() ? Result<FileFacts>() : disk.look(rows->first().localFilePath);
        if (!other || other->kind != FileFacts::Kind::File || other->size != drive.size)
            return Found::Unsure;
    }
    return disk.remove(path) ? Found::Settled : Found::Unsure;
}

void Fetching::recordFinished() {
    auto finished = takeSafe();
    if (finished.empty())
        return;
    const auto recorded = record(finished);
    for (const Finished& one : finished)
        m_paths.release(one.plan);
    if (!recorded)
        return end(recorded.error()); // The files stay; the next run finds them and writes the rows.
    for (const Finished& one : finished) {
        if (one.wasBegunEarlier) { // The content in Drive may have changed.
            m_taken.remove(one.plan.file.drive.id);
            lookAgain();
        }
        if (!one.outcome)
            fail(one);
    }
}

/// Returns failed files and files with a durable name. For the others, their folders are synced on a worker, each
/// folder once for all files that arrived meanwhile.
std::deque<Fetching::Finished> Fetching::takeSafe() {
    std::deque<Finished> taken;
    for (Finished& one : std::exchange(m_finished, {})) {
        if (one.isSafe || !one.outcome)
            taken.push_back(std::move(one));
        else
            m_unsafe[QFileInfo(one.outcome->localFilePath).path()].push_back(std::move(one));
    }
    QStringList folders;
    for (const auto& [folder, files] : m_unsafe) {
        if (!m_syncing.contains(folder))
            folders += folder;
    }
    for (const QString& folder : std::as_const(folders))
        makeSafe(folder);
    return taken;
}

void Fetching::makeSafe(const QString& folder) {
    m_syncing += folder;
    m_run.tasks.start(
        Workers::Lane::Disk, [folder, &disk = m_run.services.footage.disk] { return disk.syncFolder(folder); },
        [this, folder, files = std::move(m_unsafe.extract(folder).mapped())](const Result<void>& synced) mutable {
            m_syncing -= folder;
            if (!synced)
                return end(synced.error()); // The files stay; the next run finds them and writes the rows.
            for (Finished& one : files) {
                one.isSafe = true;
                m_finished.push_back(std::move(one));
            }
        });
}

Result<void> Fetching::record(std::deque<Finished>& finished) {
    if (std::ranges::none_of(finished, [](const Finished& one) { return one.outcome.has_value(); }))
        return {};
    QList<DownloadedFile> arrived;
    bool changed = false;
    // Also if the source was changed: a complete file on the disk must be recorded, or it would be fetched again.
    const auto recorded = m_run.connection.transaction([&]() -> Result<void> {
        const auto source = SourceStore(m_run.connection).byId(m_run.source.id);
        if (!source)
            return std::unexpected(source.error());
        changed = !*source || (*source)->revision != m_run.source.revision;
        if (!*source)
            return {};
        for (Finished& one : finished) {
            if (!one.outcome)
                continue;
            const auto& cameras = (*source)->cameras;
            const auto camera = std::ranges::find(cameras, one.plan.file.cameraId, &Camera::id);
            if (camera != cameras.end())
                one.outcome->cameraName = camera->name;
            const auto id = recordOne(one);
            if (id) {
                arrived += *one.outcome;
                arrived.last().id = *id;
            } else if (id.error().transient || id.error().kind != ErrorKind::Internal) {
                return std::unexpected(id.error());
            } else { // The database rejects this row permanently; record the others.
                Error refused = id.error();
                refused.owner = Owner::Item;
                one.outcome = std::unexpected(refused);
            }
        }
        return {};
    });
    if (!recorded)
        return recorded;
    for (const DownloadedFile& file : std::as_const(arrived)) {
        ++m_run.record.report.downloaded.files;
        m_run.record.report.downloaded.bytes += file.fileSizeBytes;
        if (m_onFile)
            m_onFile(file);
    }
    return changed ? Result<void>(std::unexpected(RunContext::sourceWasChanged())) : Result<void>();
}

Result<qint64> Fetching::recordOne(const Finished& one) {
    return m_run.connection.transaction([&]() -> Result<qint64> {
        const auto id = m_files.record(*one.outcome);
        if (!id)
            return id;
        if (auto settled = m_pending.settle(one.plan.file); !settled)
            return std::unexpected(settled.error());
        if (auto ended = m_begun.end(m_run.source.id, {one.plan.path}); !ended)
            return std::unexpected(ended.error());
        return id;
    });
}

void Fetching::fail(const Finished& one) {
    const Error& error = one.outcome.error();
    if (m_closed && error.kind == ErrorKind::Cancelled)
        return; // Stopped by end(), which has reported the reason.
    if (error.kind == ErrorKind::Cancelled || m_blame.concernsAll(error, m_run.stop))
        return end(error);
    m_run.record.fileFailed(error, one.plan.file.drive.name);
    const QDateTime next = nextTry(one.plan.file.attempts, error, m_run.services.clock.now());
    const auto retrying =
        m_run.write([&] { return m_pending.park(one.plan.file, errorType(error.kind), error.sentence, next); });
    if (!retrying)
        end(retrying.error());
}

void Fetching::end(const Error& error) {
    m_closed = true;
    if (!RunContext::isSourceWasChanged(error)) // Downloads in progress then finish and are still recorded.
        m_stop.request_stop();
    m_run.record.ended(error);
}

DownloadedFile Fetching::describe(const PlannedDownload& plan, const DownloadOutcome& outcome) const {
    const DriveFile& drive = plan.file.drive;
    const QDateTime now = m_run.services.clock.now();
    const RecordingTime recorded = recordingTime(pathBelow(plan.file.relativePath, drive.name), outcome.header,
                                                 drive.created, plan.zone, now, m_run.services.pattern());
    return {.sourceId = plan.sourceId,
            .cameraName = plan.cameraName,
            .originalFilename = drive.name,
            .localFilePath = outcome.path,
            .fileSizeBytes = outcome.size,
            .downloadTimestamp = std::max(now, drive.created), // Of a clock that is behind: clean-up counts from it.
            .recordingStartTime = recorded.start,
            .recordingEndTime = recorded.end,
            .fileFormat = QFileInfo(drive.name).suffix().toLower(),
            .checksum = outcome.checksum,
            .syncBatchId = m_batchId,
            .driveFileId = drive.id,
            .relativePath = plan.file.relativePath,
            .createdAt = now,
            .recordingTimeOrigin = originWord(recorded),
            .driveMd5 = drive.md5,
            .driveSha256 = drive.sha256,
            .driveModified = drive.modified};
}

} // namespace vtrack
