// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrived_file.h"

#include "folder_store.h"
#include "recording_time.h"
#include "version.h"

#include <QFileInfo>

#include <algorithm>

namespace vtrack {

DownloadedFile arrivedFile(const PlannedDownload& plan, const DownloadOutcome& outcome, const QString& batchId,
                           const SyncServices& services) {
    const DriveFile& drive = plan.file.drive;
    const QDateTime now = services.clock.now();
    const RecordingTime recorded = recordingTime(pathBelow(plan.file.relativePath, drive.name), outcome.header,
                                                 drive.created, plan.zone, now, services.pattern());
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
            .syncBatchId = batchId,
            .driveFileId = drive.id,
            .relativePath = plan.file.relativePath,
            .createdAt = now,
            .recordingTimeOrigin = originWord(recorded),
            .driveMd5 = drive.md5,
            .driveSha256 = drive.sha256,
            .driveModified = drive.modified,
            .driveRevision = drive.revision,
            .driveOwner = drive.owner,
            .fetchedBy = ownVersion()};
}

} // namespace vtrack
