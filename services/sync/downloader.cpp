// SPDX-License-Identifier: GPL-3.0-or-later
#include "downloader.h"

#include "disk_file_device.h"
#include "download_error.h"
#include "download_progress.h"
#include "file_system.h"
#include "footage_content.h"
#include "footage_endings.h"
#include "part_file.h"
#include "released_pool_thread.h"
#include "safe_name.h"
#include "source_folder.h"
#include "source_marker.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logDownload, "vtrack.sync.download")

namespace {

constexpr qint64 worthAllocating = 1024 * 1024; // Smaller files are written in one step.
constexpr qint64 fitsEverywhere = 1024 * 1024;  // No file system has a smaller limit.
constexpr qint64 syncStep = 8 * 1024 * 1024;
constexpr qint64 spaceStep = 4 * 1024 * 1024; // How often the free space is checked.
constexpr int mostNames = 100;

/// The name of a finished file if the earlier candidates are taken.
QString finalName(const PlannedDownload& plan, int number) {
    if (number < 2)
        return number == 0 ? plan.path : plan.elsewhere;
    const QFileInfo other(plan.elsewhere);
    return other.path() + u'/' + distinctName(other.fileName(), plan.file.drive.id + u'#' + QString::number(number));
}

/// Creates the folder with those above it, each made durable in the one that holds it. Never `root` itself.
Result<void> makeFolders(Disk& disk, const QString& folder, const QString& root) {
    const auto there = disk.look(folder);
    if (!there)
        return std::unexpected(there.error());
    if (folder == root)
        return there->kind == FileFacts::Kind::Folder ? Result<void>() : std::unexpected(folderMissing(root));
    const QString parent = QFileInfo(folder).path();
    if (parent.size() < root.size())
        return std::unexpected(folderMissing(root));
    if (auto made = makeFolders(disk, parent, root); !made)
        return made;
    if (there->kind != FileFacts::Kind::Folder) {
        if (auto made = disk.makeFolder(folder); !made)
            return made;
    }
    return disk.syncFolder(parent); // Also for an existing folder: its creator may have failed before this step.
}

QString sourceFolderOf(const PlannedDownload& plan) {
    return sourceFolder(plan.root, plan.sourceId);
}

} // namespace

Result<DownloadOutcome> Downloader::fetch(const PlannedDownload& plan, QThreadPool& pool, const std::stop_token& stop) {
    const DriveFile& drive = plan.file.drive;
    const auto found = find(plan, stop);
    if (!found)
        return std::unexpected(found.error());
    if (*found)
        return **found;
    if (drive.size > fitsEverywhere) {
        const auto fileSystem = disk().fileSystem(sourceFolderOf(plan));
        if (!fileSystem)
            return std::unexpected(owned(fileSystem.error(), plan));
        if (drive.size > fileSystem->largestFile)
            return std::unexpected(fileError(FileFault::TooLarge, plan.path, u"%1 bytes"_s.arg(drive.size)));
    }
    auto outcome = fetchNow(plan, pool, stop);
    if (!outcome)
        return std::unexpected(owned(outcome.error(), plan));
    return outcome;
}

Result<std::optional<DownloadOutcome>> Downloader::find(const PlannedDownload& plan, const std::stop_token& stop) {
    std::optional<DownloadOutcome> found;
    const auto planned = static_cast<int>(plan.mayLie.size());
    for (int i = 0; !found && i < planned + mostNames; ++i) {
        if (i == planned && plan.mayLie.contains(plan.path))
            continue;
        const QString name = i < planned ? plan.mayLie[i] : finalName(plan, i - planned);
        const auto there = disk().look(name);
        if (!there)
            return std::unexpected(owned(there.error(), plan));
        auto adopted = adopt(name, *there, plan, stop);
        if (!adopted)
            return std::unexpected(owned(adopted.error(), plan));
        found = *std::move(adopted);
        if (i > planned && there->kind == FileFacts::Kind::Missing)
            break; // No later name would have been used.
    }
    if (auto ours = checkFolder(plan); !ours) // A disconnected disk reports everything as missing.
        return std::unexpected(ours.error());
    return found;
}

Result<DownloadOutcome> Downloader::fetchNow(const PlannedDownload& plan, QThreadPool& pool,
                                             const std::stop_token& stop) {
    const DriveFile& drive = plan.file.drive;
    auto opened = openPart(plan);
    if (!opened)
        return std::unexpected(opened.error());
    PartFile part(*std::move(opened), drive);
    if (auto resumed = part.resume(drive, stop); !resumed)
        return std::unexpected(resumed.error());
    if (auto reserved = reserve(plan, part); !reserved)
        return std::unexpected(reserved.error());
    part.progress = m_services.board.begin({.sourceId = plan.sourceId,
                                            .cameraName = plan.cameraName,
                                            .fileName = drive.name,
                                            .driveFileId = drive.id,
                                            .size = drive.size,
                                            .resumedAt = part.received,
                                            .received = part.received,
                                            .startedAt = m_services.clock.now()});
    if (auto received = receive(plan, part, stop); !received)
        return std::unexpected(received.error());
    DiskFileDevice content(*part.file, part.received);
    const auto header = readMp4Header(content);
    if (auto kept = keep(part, pool); !kept)
        return std::unexpected(kept.error());
    const auto name = isCheckable(drive) ? giveName(plan) : Result<QString>();
    if (!name)
        return std::unexpected(name.error());
    return DownloadOutcome{.path = *name,
                           .size = part.received,
                           .checksum = part.checksum,
                           .bytesFetched = part.fetched,
                           .header = header};
}

Result<void> Downloader::checkFolder(const PlannedDownload& plan) {
    const QString folder = sourceFolderOf(plan);
    std::optional<FileFacts::Identity> known;
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_markers.constFind(folder); found != m_markers.constEnd())
            known = *found;
    }
    if (known && isMarkedBy(disk(), folder, *known))
        return {};
    const auto marker = checkMarker(m_services.footage, plan.sourceId, folder);
    if (!marker)
        return std::unexpected(marker.error());
    const std::scoped_lock lock(m_mutex);
    m_markers.insert(folder, *marker);
    return {};
}

Result<void> Downloader::prepare(const QString& folder, const QString& root) {
    const auto isKnown = [&] {
        const std::scoped_lock lock(m_mutex);
        return m_prepared.contains(folder);
    };
    if (isKnown())
        return {};
    const auto straight = folder == root ? Result<bool>(true) : leadsStraight(disk(), root, folder);
    if (!straight)
        return std::unexpected(straight.error());
    if (!*straight)
        return std::unexpected(outsideOfFootage(folder));
    if (auto made = makeFolders(disk(), folder, root); !made)
        return made;
    const std::scoped_lock lock(m_mutex);
    m_prepared.insert(folder);
    return {};
}

/// Clean-up may delete an empty folder: then create it again. A folder with a part file is not deleted.
Result<std::unique_ptr<DiskFile>> Downloader::openPart(const PlannedDownload& plan) {
    const QString folder = QFileInfo(plan.partPath).path();
    for (int attempt = 0;; ++attempt) {
        if (auto prepared = prepare(folder, sourceFolderOf(plan)); !prepared)
            return std::unexpected(prepared.error());
        auto opened = disk().open(plan.partPath, Disk::Access::Write);
        if (opened || attempt == 3)
            return opened;
        const auto there = disk().look(folder);
        if (!there || there->kind != FileFacts::Kind::Missing)
            return opened;
        const std::scoped_lock lock(m_mutex);
        m_prepared.remove(folder);
    }
}

Error Downloader::owned(Error error, const PlannedDownload& plan) {
    if (error.action != Action::CheckDestination && error.kind != ErrorKind::DiskFull)
        return error;
    if (error.kind == ErrorKind::DestinationUnavailable)
        return error;
    if (auto ours = checkFolder(plan); !ours)
        return ours.error();
    if (error.owner)
        return error;
    const QString folder = sourceFolderOf(plan);
    const auto room = m_services.disk.room(disk(), folder);
    // A disk that takes no more although it has room: a quota that it does not tell is met, and smaller files may fit.
    const bool ofTheDisk = error.kind == ErrorKind::DiskFull
                               ? !room || *room <= 0
                               : error.kind == ErrorKind::PermissionDenied && !disk().isWritable(folder);
    error.owner = ofTheDisk ? Owner::Disk : Owner::Item;
    if (error.kind == ErrorKind::DiskFull && !ofTheDisk)
        std::ignore = disk().remove(plan.partPath); // Gives its room back. If it stays, the next attempt continues it.
    return error;
}

/// The file at `path` if its checksum is Drive's, or ours of the complete file.
Result<std::optional<DownloadOutcome>> Downloader::adopt(const QString& path, const FileFacts& there,
                                                         const PlannedDownload& plan, const std::stop_token& stop) {
    const DriveFile& drive = plan.file.drive;
    const QString expected = isCheckable(drive) ? expectedChecksum(drive) : plan.ownChecksum;
    if (there.kind != FileFacts::Kind::File || there.size != drive.size || expected.isEmpty())
        return std::nullopt;
    const auto file = disk().open(path, Disk::Access::Read);
    if (!file && file.error().kind == ErrorKind::PermissionDenied)
        return std::nullopt; // A foreign file that we cannot read: it keeps its name.
    if (!file)
        return std::unexpected(file.error());
    ContentHash hash(algorithmFor(drive));
    if (const auto hashed = hashAll(**file, hash, stop); !hashed)
        return std::unexpected(hashed.error());
    const QString checksum = hash.hex();
    if (checksum != expected)
        return std::nullopt;
    const auto isWanted = mayBeKept(**file, path);
    if (!isWanted)
        return std::unexpected(isWanted.error());
    if (!*isWanted)
        return std::nullopt; // Its download is refused, with the reason.
    DiskFileDevice content(**file, there.size);
    return DownloadOutcome{.path = path,
                           .size = there.size,
                           .checksum = checksum,
                           .bytesFetched = 0,
                           .adopted = true,
                           .header = readMp4Header(content)};
}

Result<void> Downloader::reserve(const PlannedDownload& plan, PartFile& part) {
    const qint64 size = plan.file.drive.size;
    part.space.reset();
    auto space = m_services.disk.reserve(disk(), QFileInfo(plan.partPath).path(),
                                         size >= worthAllocating ? part.file.get() : nullptr, size, part.received);
    if (!space)
        return std::unexpected(space.error());
    part.space = *std::move(space);
    return {};
}

Result<void> Downloader::receive(const PlannedDownload& plan, PartFile& part, const std::stop_token& stop) {
    const DriveFile& drive = plan.file.drive;
    DownloadProgress progress(part.received, drive.size);
    while (true) {
        auto received = receiveOnce(plan, part, stop);
        if (received)
            return received;
        const Error& error = received.error();
        const bool wrongContent = error.kind == ErrorKind::DownloadFailed && error.transient;
        const int attempt = progress.fruitless(wrongContent ? 0 : part.received);
        if (wrongContent) {
            if (auto emptied = part.startOver(drive); !emptied)
                return emptied;
            if (auto reserved = reserve(plan, part); !reserved)
                return reserved;
        }
        const auto wait = m_services.retry.waitAfter(attempt, error, m_services.random);
        if (!wait || stop.stop_requested())
            return received;
        qCInfo(logDownload) << drive.id << error.detail << "- goes on at" << part.received;
        m_services.clock.wait(*wait, stop);
    }
}

Result<void> Downloader::receiveOnce(const PlannedDownload& plan, PartFile& part, const std::stop_token& stop) {
    const DriveFile& drive = plan.file.drive;
    if (part.received < drive.size || drive.size <= 0) {
        const auto transfer = m_services.drive.media(drive, part.received, m_services.stallLimit, stop);
        if (!transfer)
            return std::unexpected(transfer.error());
        while (true) {
            const auto chunk = (*transfer)->read();
            if (!chunk)
                return std::unexpected(chunk.error());
            if (chunk->isEmpty())
                break;
            if (drive.size >= 0 && part.received + chunk->size() > drive.size)
                return std::unexpected(damaged(u"more than %1 bytes"_s.arg(drive.size)));
            if (auto appended = append(part, *chunk); !appended)
                return appended;
            if (auto judged = judge(plan, part, false); !judged)
                return judged;
            m_services.bandwidth.take(chunk->size(), stop);
        }
        if (part.received < drive.size)
            return std::unexpected(cutOff(u"%1 of %2 bytes"_s.arg(part.received).arg(drive.size)));
    }
    if (auto judged = judge(plan, part, true); !judged)
        return judged;
    part.checksum = part.hash.hex();
    const QString expected = expectedChecksum(drive);
    if (!isCheckable(drive) || part.checksum == expected)
        return {};
    return std::unexpected(damaged(u"checksum %1, Drive says %2"_s.arg(part.checksum, expected)));
}

Result<void> Downloader::judge(const PlannedDownload& plan, PartFile& part, bool isWhole) {
    if (part.isJudged || (part.received < firstBytes && !isWhole))
        return {};
    const auto isWanted = mayBeKept(*part.file, plan.path);
    if (!isWanted)
        return std::unexpected(isWanted.error());
    part.isJudged = *isWanted;
    if (*isWanted)
        return {};
    if (part.fetched < part.received) // What an earlier try left may be damaged.
        return std::unexpected(damaged(u"the part does not begin like a video"_s));
    if (auto emptied = part.startOver(plan.file.drive); !emptied)
        return emptied;
    return std::unexpected(noVideo(plan.file.drive.name));
}

Result<void> Downloader::append(PartFile& part, const QByteArray& bytes) {
    if (part.received - part.checked >= spaceStep) {
        part.checked = part.received;
        if (auto space = part.space->check(); !space)
            return space;
    }
    part.space->take(bytes.size());
    if (auto written = part.file->write(part.received, bytes); !written)
        return written;
    part.hash.add(bytes);
    part.received += bytes.size();
    part.fetched += bytes.size();
    if (part.received - part.syncing >= syncStep) {
        part.file->beginSync(part.syncing, part.received - part.syncing);
        part.syncing = part.received;
    }
    part.progress->setReceived(part.received);
    Workers::moved();
    return {};
}

Result<void> Downloader::keep(PartFile& part, QThreadPool& pool) {
    std::optional<ReleasedPoolThread> waitingForDisk;
    if (part.received >= worthAllocating) // A small file is faster than starting a thread.
        waitingForDisk.emplace(pool);
    if (auto synced = part.file->sync(); !synced)
        return synced;
    part.finished = true;
    part.file.reset(); // Windows renames no open file.
    return {};
}

Result<QString> Downloader::finish(const PlannedDownload& plan) {
    const auto name = giveName(plan);
    return name ? name : std::unexpected(owned(name.error(), plan));
}

Result<void> Downloader::syncFolder(const QString& folder, const PlannedDownload& plan) {
    const auto synced = disk().syncFolder(folder);
    return synced ? synced : std::unexpected(owned(synced.error(), plan));
}

/// A foreign file at the final name stays; ours gets another name.
Result<QString> Downloader::giveName(const PlannedDownload& plan) {
    if (auto ours = checkFolder(plan); !ours)
        return std::unexpected(ours.error());
    for (int i = 0; i < mostNames; ++i) {
        const QString name = finalName(plan, i);
        const auto named = disk().rename(plan.partPath, name);
        if (!named)
            return std::unexpected(named.error());
        if (*named)
            return name;
    }
    return std::unexpected(outsideOfFootage(plan.path));
}

} // namespace vtrack
