// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_again.h"

#include "pending_store.h"
#include "source_store.h"

#include <algorithm>

namespace vtrack {

namespace {

/// The state in Drive when the file was fetched. The next run checks whether it still exists, and where.
PendingFile observationOf(const DownloadedFile& file, qint64 cameraId, const QDateTime& now) {
    return {.sourceId = file.sourceId,
            .cameraId = cameraId,
            .drive = {.id = file.driveFileId,
                      .name = file.originalFilename,
                      .created = file.downloadTimestamp,
                      .modified = file.driveModified,
                      .size = file.fileSizeBytes,
                      .md5 = file.driveMd5,
                      .sha256 = file.driveSha256,
                      .revision = file.driveRevision,
                      .owner = file.driveOwner},
            .relativePath = file.relativePath,
            .recordingStart = file.recordingStartTime,
            .recordingEnd = file.recordingEndTime,
            .seenAt = now};
}

} // namespace

Result<qint64> queueAgain(Connection& connection, qint64 sourceId, const QList<DownloadedFile>& files,
                          const QDateTime& now) {
    return connection.transaction([&]() -> Result<qint64> {
        const auto source = SourceStore(connection).byId(sourceId);
        if (!source)
            return std::unexpected(source.error());
        const auto removed = FileStore(connection).remove(files);
        if (!removed)
            return std::unexpected(removed.error());
        PendingStore pending(connection);
        for (const DownloadedFile& file : files) {
            const auto cameras = *source ? (*source)->cameras : QList<Camera>();
            const auto camera = std::ranges::find(cameras, file.cameraName, &Camera::name);
            if (!removed->contains(file.id) || file.driveFileId.isEmpty() || camera == cameras.end())
                continue;
            if (auto seen = pending.observeUnlessKnown(observationOf(file, camera->id, now), now); !seen)
                return std::unexpected(seen.error());
        }
        return removed->size();
    });
}

} // namespace vtrack
