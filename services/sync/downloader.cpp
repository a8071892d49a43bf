// SPDX-License-Identifier: GPL-3.0-or-later
#include "downloader.h"

#include "file_system.h"
#include "safe_name.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logDownload, "vtrack.sync.download")

namespace {

constexpr qint64 hashChunk = 1024 * 1024;
constexpr qint64 worthAllocating = 1024 * 1024; // Less is written at once.
constexpr qint64 syncStep = 8 * 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Downloader)
};

ContentHash::Algorithm algorithmFor(const DriveFile& file) {
    return file.sha256.isEmpty() ? ContentHash::Algorithm::Md5 : ContentHash::Algorithm::Sha256;
}

QString expectedChecksum(const DriveFile& file) {
    return file.sha256.isEmpty() ? file.md5 : file.sha256;
}

/// Adds everything from the file's start to the hash.
bool hashAll(QFile& file, ContentHash& hash, const std::stop_token& stop) {
    file.seek(0);
    QByteArray buffer(hashChunk, Qt::Uninitialized);
    while (!stop.stop_requested()) {
        const qint64 count = file.read(buffer.data(), buffer.size());
        if (count <= 0)
            return count == 0;
        hash.add(QByteArrayView(buffer.constData(), count));
    }
    return false;
}

/// The file at `path` if it is exactly Drive's content.
std::optional<DownloadOutcome> adopt(const QString& path, const DriveFile& drive, const std::stop_token& stop) {
    const QFileInfo there(path);
    if (!there.exists() || there.isSymLink() || there.size() != drive.size || expectedChecksum(drive).isEmpty())
        return std::nullopt;
    QFile file(path);
    ContentHash hash(algorithmFor(drive));
    if (!file.open(QIODevice::ReadOnly) || !hashAll(file, hash, stop))
        return std::nullopt;
    const QString checksum = hash.hex();
    if (checksum != expectedChecksum(drive))
        return std::nullopt;
    return DownloadOutcome{
        .path = path, .checksum = checksum, .bytesFetched = 0, .adopted = true, .header = readMp4Header(file)};
}

std::unexpected<Error> outside(const QString& path) {
    return failure(
        ErrorKind::PermissionDenied,
        Texts::tr("“%1” would lie outside the folder chosen for footage (a link leads elsewhere). The file was "
                  "not downloaded; remove the link.")
            .arg(path));
}

std::unexpected<Error> damaged(const QString& detail) {
    return transientFailure(ErrorKind::DownloadFailed,
                            Texts::tr("The video arrived damaged and was not kept. The program fetches it again."),
                            detail);
}

/// Creates the folder with those above it, each made durable in the one that holds it.
Result<void> makeFolder(const QString& folder) {
    if (QFileInfo(folder).isDir())
        return {};
    const QString parent = QFileInfo(folder).path();
    if (auto made = makeFolder(parent); !made)
        return made;
    if (!QDir().mkdir(folder) && !QFileInfo(folder).isDir())
        return std::unexpected(lastFileError(folder));
    return syncFolder(parent);
}

std::unexpected<Error> stopped() {
    return failure(ErrorKind::Cancelled, Texts::tr("Stopped. The download goes on from here the next time."));
}

/// While this is in scope, the pool may start one more.
class LentThread {
public:
    explicit LentThread(QThreadPool& pool)
        : m_pool(pool) {
        m_pool.releaseThread();
    }

    ~LentThread() { m_pool.reserveThread(); }

    LentThread(const LentThread&) = delete;
    LentThread& operator=(const LentThread&) = delete;

private:
    QThreadPool& m_pool;
};

} // namespace

/// The unfinished file, and what is known of it.
struct Downloader::Part {
    Part(const QString& path, const DriveFile& drive)
        : file(path)
        , hash(algorithmFor(drive)) {}

    /// Goes on after what an earlier try left, hashing it on the way.
    Result<void> resume(const DriveFile& drive, const std::stop_token& stop) {
        const qint64 size = file.size();
        if (size == 0)
            return {};
        const bool usable = size <= std::max<qint64>(drive.size, 0) && hashAll(file, hash, stop);
        if (stop.stop_requested())
            return stopped();
        if (!usable)
            return startOver(drive);
        received = syncing = file.pos();
        return {};
    }

    /// Throws the content away.
    Result<void> startOver(const DriveFile& drive) {
        hash = ContentHash(algorithmFor(drive));
        received = syncing = 0;
        if (!file.resize(0) || !file.seek(0))
            return std::unexpected(lastFileError(file.fileName()));
        return {};
    }

    QFile file;
    ContentHash hash;
    qint64 received = 0;
    qint64 fetched = 0;
    qint64 syncing = 0; ///< Up to here, the system was asked to write.
    std::unique_ptr<TransferBoard::Entry> progress;
    QString checksum;
};

Result<void> Downloader::prepare(const QString& folder, const QString& root) {
    const auto isKnown = [&] {
        const std::scoped_lock lock(m_mutex);
        return m_prepared.contains(folder);
    };
    if (isKnown())
        return {};
    if (!QFileInfo(root).isDir() && !QDir().mkpath(root))
        return std::unexpected(lastFileError(root));
    if (!liesInside(root, folder))
        return outside(folder);
    if (auto made = makeFolder(folder); !made)
        return made;
    const std::scoped_lock lock(m_mutex);
    m_prepared.insert(folder);
    return {};
}

Result<DownloadOutcome> Downloader::fetch(const PlannedDownload& plan, QThreadPool& pool, const std::stop_token& stop) {
    const DriveFile& drive = plan.file.drive;
    for (const QString& there : {plan.path, plan.elsewhere}) {
        if (auto adopted = adopt(there, drive, stop))
            return *std::move(adopted);
    }
    const QString path = QFileInfo::exists(plan.path) ? plan.elsewhere : plan.path;
    const QString folder = QFileInfo(path).path();
    // Both names lie in this folder; the rename replaces a link of the final name, opening would follow one of the
    // part.
    if (auto prepared = prepare(folder, plan.root); !prepared)
        return std::unexpected(prepared.error());
    if (QFileInfo(plan.partPath).isSymLink())
        return outside(plan.partPath);

    Part part(plan.partPath, drive);
    if (!part.file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        const Error error = lastFileError(plan.partPath);
        const std::scoped_lock lock(m_mutex);
        m_prepared.remove(folder); // It may be gone.
        return std::unexpected(error);
    }
    if (auto resumed = part.resume(drive, stop); !resumed)
        return std::unexpected(resumed.error());

    const auto space = m_services.disk.reserve(folder, std::max<qint64>(drive.size - part.received, 0));
    if (!space)
        return std::unexpected(space.error());
    if (drive.size >= worthAllocating) {
        if (auto allocated = preallocate(part.file, drive.size); !allocated)
            return std::unexpected(allocated.error());
    }
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
    const auto header = readMp4Header(part.file);
    if (auto kept = keep(part, path, pool); !kept)
        return std::unexpected(kept.error());
    return DownloadOutcome{.path = path, .checksum = part.checksum, .bytesFetched = part.fetched, .header = header};
}

Result<void> Downloader::receive(const PlannedDownload& plan, Part& part, const std::stop_token& stop) {
    const DriveFile& drive = plan.file.drive;
    for (int attempt = 0;; ++attempt) {
        const qint64 before = part.received;
        auto received = receiveOnce(plan, part, stop);
        if (received)
            return received;
        // A cut after some bytes is progress: only tries in a row without any count.
        if (received.error().kind == ErrorKind::NetworkError && part.received > before)
            attempt = 0;
        const bool wrongContent = received.error().kind == ErrorKind::DownloadFailed && received.error().transient;
        if (wrongContent) {
            if (auto emptied = part.startOver(drive); !emptied)
                return emptied;
        }
        const auto wait = m_services.retry.waitAfter(attempt, received.error(), *QRandomGenerator::global());
        if (!wait || stop.stop_requested())
            return received;
        qCInfo(logDownload) << drive.id << received.error().detail << "- goes on at" << part.received;
        m_services.clock.wait(*wait, stop);
    }
}

Result<void> Downloader::receiveOnce(const PlannedDownload& plan, Part& part, const std::stop_token& stop) {
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
                return damaged(u"more than %1 bytes"_s.arg(drive.size));
            if (part.file.write(*chunk) != chunk->size())
                return std::unexpected(lastFileError(plan.partPath));
            part.hash.add(*chunk);
            part.received += chunk->size();
            part.fetched += chunk->size();
            if (part.received - part.syncing >= syncStep) {
                beginSyncToDisk(part.file, part.syncing, part.received - part.syncing);
                part.syncing = part.received;
            }
            part.progress->setReceived(part.received);
            m_services.bandwidth.take(chunk->size(), stop);
        }
        if (part.received < drive.size)
            return transientFailure(ErrorKind::NetworkError,
                                    Texts::tr("The download was cut off. The program goes on where it stopped."),
                                    u"%1 of %2 bytes"_s.arg(part.received).arg(drive.size));
    }
    part.checksum = part.hash.hex();
    const QString expected = expectedChecksum(drive);
    if (expected.isEmpty() || part.checksum == expected)
        return {};
    return damaged(u"checksum %1, Drive says %2"_s.arg(part.checksum, expected));
}

Result<void> Downloader::keep(Part& part, const QString& path, QThreadPool& pool) {
    std::optional<LentThread> waitingForDisk;
    if (part.received >= worthAllocating) // A small file is there sooner than a thread begins.
        waitingForDisk.emplace(pool);
    if (auto synced = syncToDisk(part.file); !synced)
        return synced;
    const QString partPath = part.file.fileName();
    part.file.close();
    return replaceFile(partPath, path);
}

} // namespace vtrack
