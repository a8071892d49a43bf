// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetching.h"

#include "arrived_file.h"
#include "error_kinds.h"
#include "file_retry_delay.h"
#include "footage_folders.h"

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
constexpr int batch = 200;                // Files read at once, beside those that are under way.
constexpr int freshBatch = 50;            // Of the newest: newer ones may become known while these are fetched.

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
    , m_earlier(run, m_paths, m_downloader)
    , m_errorScope(
          run.services.drive, run.services.clock, [this](const QSet<qint64>& failed) { return knownGood(failed); },
          std::ranges::count_if(run.source.cameras, &Camera::selected))
    , m_forward(run.stop, [this] { m_stop.request_stop(); }) {}

Fetching::~Fetching() {
    m_stop.request_stop();
}

/// Limits what is under way, so that other sources do not wait for all files of this one. Of the small ones there are
/// enough to keep the threads busy while rows are written; those that arrive meanwhile are the next transaction.
bool Fetching::hasRoom(Workers::Lane lane) {
    const int each = lane == Workers::Lane::SmallFiles ? 4 : 2;
    return m_underWay[lane] < each * m_run.services.workers.atOnce(lane);
}

void Fetching::startDue() {
    while (!m_closed && !isExhausted()) {
        if (m_run.stop.stop_requested())
            return end(stopped()); // Some files were not fetched, so this run has not succeeded.
        if (!hasRoom(m_due.empty() ? Workers::Lane::SmallFiles : laneOf(m_due.front().file.drive)))
            return;
        if (m_due.empty()) {
            if (auto read = readDue(); !read)
                return end(read.error());
            continue;
        }
        start(m_due.front());
        m_due.pop_front();
    }
}

/// The first due files that this run has not handled yet. Those that it has may stay due, in any number.
Result<QList<PendingFile>> Fetching::untaken(const QDateTime& now) {
    const PendingStore::Order order = m_run.services.fetchingOrder();
    int most = order == PendingStore::Order::NewestFirst ? freshBatch : batch;
    for (const auto& [lane, files] : m_underWay)
        most += files;
    for (;; most *= 2) {
        auto due = m_pending.due(m_run.source.id, now, most, order);
        if (!due)
            return due;
        const bool areAll = due->size() < most;
        due->removeIf([&](const PendingFile& file) { return m_taken.contains(file.drive.id); });
        if (areAll || !due->isEmpty())
            return due;
    }
}

Result<void> Fetching::readDue() {
    const QDateTime now = m_run.services.clock.now();
    const auto due = untaken(now);
    if (!due)
        return std::unexpected(due.error());
    m_exhausted = due->isEmpty();
    QStringList ids;
    for (const PendingFile& file : *due)
        ids += file.drive.id;
    const auto known = m_files.known(m_run.source.id, ids);
    if (!known)
        return std::unexpected(known.error());
    QList<PendingFile> toFetch;
    for (const PendingFile& file : *due) {
        m_taken += file.drive.id;
        QList<FileStore::Known> contents;
        std::ranges::copy_if(*known, std::back_inserter(contents),
                             [&](const FileStore::Known& content) { return content.driveFileId == file.drive.id; });
        const FileStep step = planFile(file, contents, true, now, m_run.source.fetchFrom).step;
        if (step == FileStep::Fetch)
            toFetch += file;
        if (step != FileStep::Forget)
            continue;
        if (auto settled = m_run.write([&] { return m_pending.settle(file); }); !settled)
            return settled;
    }
    return take(toFetch);
}

/// Each gets a path, and all are recorded as begun before the first byte. What gives way is removed from the disk, so
/// it is before the transaction: a disk that does not answer locks the database for nobody.
Result<void> Fetching::take(const QList<PendingFile>& files) {
    const auto plans = m_paths.place(files);
    if (!plans)
        return std::unexpected(plans.error());
    if (plans->isEmpty())
        return {};
    if (auto gone = m_earlier.giveWay(*plans); !gone)
        return gone;
    QList<StartedDownload> begun;
    for (const PlannedDownload& plan : *plans) {
        begun += StartedDownload{plan.file, plan.path};
        m_due.push_back(plan);
    }
    return m_run.write([&] { return m_begun.begin(begun); });
}

void Fetching::start(const PlannedDownload& planned) {
    const Workers::Lane lane = laneOf(planned.file.drive);
    ++m_underWay[lane];
    m_run.services.board.addQueued(1);
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
            return arrivedFile(plan, *fetched, m_batchId, m_run.services);
        },
        [this, plan = planned, lane](Result<DownloadedFile> outcome) {
            if (outcome && outcome->localFilePath.isEmpty())
                return finish(plan, *outcome);
            --m_underWay[lane];
            if (outcome)
                m_errorScope.wentWell();
            m_finished.push_back({plan, std::move(outcome)});
        });
}

/// Drive has no checksum of the file. After a crash between its rename and its row, only ours proves that it is
/// complete.
void Fetching::finish(const PlannedDownload& planned, const DownloadedFile& file) {
    int& underWay = m_underWay[laneOf(planned.file.drive)];
    if (auto stored = m_begun.setChecksum(m_run.source.id, planned.path, file.checksum); !stored) {
        --underWay;
        return m_finished.push_back({planned, std::unexpected(stored.error())});
    }
    m_run.tasks.start(
        Workers::Lane::Disk, [this, planned] { return m_downloader.finish(planned); },
        [this, planned, file, &underWay](const Result<QString>& path) {
            --underWay;
            Finished finished{planned, file};
            if (path)
                finished.outcome->localFilePath = *path;
            else
                finished.outcome = std::unexpected(path.error());
            m_finished.push_back(std::move(finished));
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

/// Records complete files of an earlier run that have no row.
Result<void> Fetching::findBegun() {
    while (!m_closed) {
        const auto found = m_earlier.next(m_stop.get_token());
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return {};
        for (const EarlierDownloads::Found& one : **found) {
            m_taken += one.plan.file.drive.id;
            Finished finished{.plan = one.plan, .outcome = {}, .mayBeThere = true, .wasBegunEarlier = true};
            if (one.outcome)
                finished.outcome = arrivedFile(one.plan, *one.outcome, m_batchId, m_run.services);
            else
                finished.outcome = std::unexpected(one.outcome.error());
            m_finished.push_back(std::move(finished));
        }
        recordFinished();
    }
    return {};
}

void Fetching::recordFinished() {
    auto finished = takeSafe();
    if (finished.empty())
        return;
    const auto recorded = record(finished);
    for (const Finished& one : finished) {
        if (one.outcome || !one.mayBeThere)
            m_paths.release(one.plan);
    }
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

/// If the names cannot be made durable, the files stay without rows: their retry finds them.
void Fetching::makeSafe(const QString& folder) {
    auto files = std::move(m_unsafe.extract(folder).mapped());
    const PlannedDownload first = files.front().plan;
    m_syncing += folder;
    m_run.tasks.start(
        Workers::Lane::Disk, [this, folder, first] { return m_downloader.syncFolder(folder, first); },
        [this, folder, files = std::move(files)](const Result<void>& synced) mutable {
            m_syncing -= folder;
            for (Finished& one : files) {
                one.mayBeThere = true;
                one.isSafe = synced.has_value();
                if (!synced)
                    one.outcome = std::unexpected(synced.error());
                m_finished.push_back(std::move(one));
            }
        });
}

Result<void> Fetching::record(std::deque<Finished>& finished) {
    if (std::ranges::none_of(finished, [](const Finished& one) { return one.outcome.has_value(); }))
        return {};
    QList<DownloadedFile> arrived;
    QStringList begun;
    Finished* refused = nullptr;
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
            if (!id) {
                if (!id.error().transient && id.error().kind == ErrorKind::Internal)
                    refused = &one;
                return std::unexpected(id.error());
            }
            arrived += *one.outcome;
            arrived.last().id = *id;
            begun += one.plan.path;
        }
        return m_begun.end(m_run.source.id, begun);
    });
    if (refused) { // The database rejects this row permanently; record the others.
        Error error = recorded.error();
        error.owner = Owner::Item;
        refused->outcome = std::unexpected(error);
        return record(finished);
    }
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
    const auto id = m_files.record(*one.outcome);
    if (!id)
        return id;
    if (auto settled = m_pending.settle(one.plan.file); !settled)
        return std::unexpected(settled.error());
    return id;
}

void Fetching::fail(const Finished& one) {
    const Error& error = one.outcome.error();
    if (m_closed && error.kind == ErrorKind::Cancelled)
        return; // Stopped by end(), which has reported the reason.
    if (error.kind == ErrorKind::Cancelled || m_errorScope.concernsAll(error, m_run.stop, one.plan.file.cameraId))
        return end(error);
    const QDateTime now = m_run.services.clock.now();
    if (waitsForRetry(one.plan.file, now)) // Of an earlier run, which has reported it.
        return;
    m_run.record.fileFailed(error, one.plan.file.drive.name);
    const QDateTime next = nextTry(one.plan.file.attempts, error, now);
    const auto retrying =
        m_run.write([&] { return m_pending.park(one.plan.file, errorType(error.kind), error.sentence, next); });
    if (!retrying)
        end(retrying.error());
}

std::optional<DriveFile> Fetching::knownGood(const QSet<qint64>& failed) {
    QList<Camera> cameras = m_run.source.cameras;
    cameras.removeIf([](const Camera& camera) { return !camera.selected; });
    std::ranges::stable_sort(cameras, {}, [&](const Camera& camera) { return failed.contains(camera.id); });
    for (const Camera& camera : std::as_const(cameras)) {
        const auto newest = m_files.list({.sourceId = m_run.source.id, .camera = camera.name, .limit = 1});
        if (newest && !newest->isEmpty() && !newest->first().driveFileId.isEmpty() && newest->first().fileSizeBytes > 0)
            return DriveFile{.id = newest->first().driveFileId,
                             .name = newest->first().originalFilename,
                             .size = newest->first().fileSizeBytes};
    }
    return std::nullopt;
}

void Fetching::end(const Error& error) {
    m_closed = true;
    if (!RunContext::isSourceWasChanged(error)) // Downloads in progress then finish and are still recorded.
        m_stop.request_stop();
    m_run.record.ended(error);
}

} // namespace vtrack
