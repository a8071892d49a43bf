// SPDX-License-Identifier: GPL-3.0-or-later
#include "part_file.h"

#include "workers.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace vtrack {

Q_LOGGING_CATEGORY(logPart, "vtrack.sync.download")

namespace {

constexpr qint64 hashChunk = 1024 * 1024;

std::unexpected<Error> stopped() {
    return failure(ErrorKind::Cancelled,
                   QCoreApplication::translate("Downloader", "Stopped. The download resumes from here next time."));
}

} // namespace

ContentHash::Algorithm algorithmFor(const DriveFile& file) {
    return file.sha256.isEmpty() ? ContentHash::Algorithm::Md5 : ContentHash::Algorithm::Sha256;
}

QString expectedChecksum(const DriveFile& file) {
    return file.sha256.isEmpty() ? file.md5 : file.sha256;
}

Result<qint64> hashAll(DiskFile& file, ContentHash& hash, const std::stop_token& stop) {
    QByteArray buffer(hashChunk, Qt::Uninitialized);
    qint64 at = 0;
    while (!stop.stop_requested()) {
        const auto count = file.read(at, buffer.data(), buffer.size());
        if (!count)
            return count;
        if (*count == 0)
            return at;
        hash.add(QByteArrayView(buffer.constData(), *count));
        Workers::moved();
        at += *count;
    }
    return stopped();
}

PartFile::PartFile(std::unique_ptr<DiskFile> opened, const DriveFile& drive)
    : file(std::move(opened))
    , hash(algorithmFor(drive)) {}

PartFile::~PartFile() {
    if (file && !finished) {
        if (const auto cut = file->truncate(received); !cut)
            qCInfo(logPart) << cut.error().detail;
    }
}

Result<void> PartFile::resume(const DriveFile& drive, const std::stop_token& stop) {
    const auto size = file->size();
    if (!size)
        return std::unexpected(size.error());
    if (*size == 0)
        return {};
    if (*size > std::max<qint64>(drive.size, 0))
        return startOver(drive);
    const auto hashed = hashAll(*file, hash, stop);
    received = *size; // Kept even if reading ended early.
    if (!hashed)
        return std::unexpected(hashed.error());
    syncing = checked = *size;
    return {};
}

Result<void> PartFile::startOver(const DriveFile& drive) {
    hash = ContentHash(algorithmFor(drive));
    received = syncing = checked = 0;
    isJudged = false;
    return file->truncate(0);
}

} // namespace vtrack
