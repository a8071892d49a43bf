// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetching.h"

#include "footage_folders.h"
#include "recording_time.h"

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

} // namespace

Fetching::Fetching(RunContext& run, OnFile onFile)
    : m_run(run)
    , m_onFile(std::move(onFile))
    , m_batchId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_pending(run.connection)
    , m_files(run.connection)
    , m_paths(run.source, m_files)
    , m_downloader(run.services)
    , m_blame(run.services.drive, run.services.clock)
    , m_forward(run.stop, [this] { m_stop.request_stop(); }) {}

Fetching::~Fetching() {
    m_stop.request_stop();
}

/// Not so many at once that another source would have to wait for all of this one.
bool Fetching::hasRoom() const {
    const Workers& workers = m_run.services.workers;
    return m_underWay < 2 * (workers.atOnce(Workers::Lane::LargeFiles) + workers.atOnce(Workers::Lane::SmallFiles));
}

void Fetching::startDue() {
    while (!m_closed && !m_stop.stop_requested() && hasRoom() && !isExhausted()) {
        if (m_due.empty()) {
            if (auto read = readDue(); !read)
                return end(read.error());
            continue;
        }
        const PendingFile file = std::move(m_due.front());
        m_due.pop_front();
        if (auto started = start(file); !started)
            return end(started.error());
    }
}

/// Files that wait and that this run has not taken yet, as the planner sees them.
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
    for (const PendingFile& file : *due) {
        if (m_taken.contains(file.drive.id))
            continue;
        QList<FileStore::Known> contents;
        std::ranges::copy_if(*known, std::back_inserter(contents),
                             [&](const FileStore::Known& content) { return content.driveFileId == file.drive.id; });
        const FileStep step = planFile(file, contents, true, now).step;
        if (step == FileStep::Fetch) {
            m_due.push_back(file);
            continue;
        }
        m_taken += file.drive.id;
        if (step != FileStep::Forget)
            continue;
        if (auto settled = m_run.write([&] { return m_pending.settle(file); }); !settled)
            return settled;
    }
    m_exhausted = m_due.empty();
    return {};
}

Result<void> Fetching::start(const PendingFile& file) {
    if (m_taken.contains(file.drive.id))
        return {};
    m_taken += file.drive.id;
    const auto& cameras = m_run.source.cameras;
    const auto camera = std::ranges::find(cameras, file.cameraId, &Camera::id);
    if (camera == cameras.end())
        return {};
    const auto plan = m_paths.place(*camera, file);
    if (!plan)
        return std::unexpected(plan.error());
    ++m_underWay;
    m_run.services.board.addQueued(1);
    const Workers::Lane lane = laneOf(file.drive);
    m_run.tasks.start(
        lane,
        [this, plan = *plan, lane, &services = m_run.services, stop = m_stop.get_token()]() -> Result<DownloadedFile> {
            services.board.addQueued(-1);
            if (stop.stop_requested())
                return failure(ErrorKind::Cancelled, Texts::tr("Stopped."));
            const auto fetched = m_downloader.fetch(plan, services.workers.pool(lane), stop);
            if (!fetched)
                return std::unexpected(fetched.error());
            return describe(plan, *fetched);
        },
        [this, file, plan = *plan](Result<DownloadedFile> outcome) {
            --m_underWay;
            m_finished.push_back({file, plan, std::move(outcome)});
        });
    return {};
}

/// A disk that is not connected must not be replaced by a folder of the same name on another one.
void Fetching::begin() {
    const auto recognised =
        FootageFolders(m_run.services.footage, m_run.connection, m_run.services.clock).prepare(m_run.source);
    if (!recognised)
        end(recognised.error());
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
        if (!one.outcome)
            fail(one);
        else
            m_blame.clear();
    }
}

/// What failed, and what has a safe name. For the others their folders are synced, beside the run's thread, each folder
/// once for all files that came to it meanwhile.
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
    // Also after somebody changed the source: what is whole on the disk is true, and would be fetched twice otherwise.
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
            const auto camera = std::ranges::find(cameras, one.pending.cameraId, &Camera::id);
            if (camera != cameras.end())
                one.outcome->cameraName = camera->name;
            const auto id = recordOne(one);
            if (id) {
                arrived += *one.outcome;
                arrived.last().id = *id;
            } else if (id.error().transient || id.error().kind != ErrorKind::Internal) {
                return std::unexpected(id.error());
            } else { // The database refuses this row, and would refuse it each time: the others are recorded.
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
        if (auto settled = m_pending.settle(one.pending); !settled)
            return std::unexpected(settled.error());
        return id;
    });
}

void Fetching::fail(const Finished& one) {
    const Error& error = one.outcome.error();
    if (m_stop.stop_requested() && error.kind == ErrorKind::Cancelled)
        return;
    if (error.kind == ErrorKind::Cancelled || m_blame.concernsAll(error, m_run.stop))
        return end(error);
    m_run.record.fileFailed(error, one.pending.drive.name);
    const QDateTime next = nextTry(one.pending.attempts, error, m_run.services.clock.now());
    const auto parked =
        m_run.write([&] { return m_pending.park(one.pending, errorType(error.kind), error.sentence, next); });
    if (!parked)
        end(parked.error());
}

void Fetching::end(const Error& error) {
    m_closed = true;
    if (!RunContext::isSourceWasChanged(error)) // Then what is under way ends, and is recorded all the same.
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
            .downloadTimestamp = now,
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
