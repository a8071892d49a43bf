// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_time_zone.h"
#include "file_store.h"
#include "pending_store.h"
#include "source_store.h"
#include "started_download_store.h"

#include <QSet>

namespace vtrack {

/// The paths for one file.
struct PlannedDownload {
    qint64 sourceId = 0;
    QString cameraName;
    QTimeZone zone = {};     ///< Of the camera's clock.
    PendingFile file;        ///< The pending file.
    QString root;            ///< The destination; nothing is written outside it.
    QString path;            ///< The final name.
    QString elsewhere;       ///< The final name if `path` already exists on the disk.
    QStringList mayLie = {}; ///< Where a complete file may be, from a run that ended before its row was written.
    QString partPath; ///< Holds the unfinished content; differs for each content, so that a resume can never mix two.
    QString ownChecksum = {}; ///< Of the complete file, if an earlier run stored it because Drive has none.
};

/// Gives each new file a safe and unique path: `DESTINATION/source_{id}/{camera}/{relative_path}/{name}`. If another
/// file of the run or the database already has the name (ignoring case), a mark made from the file id is added; for new
/// content of an existing file, the mark depends on the content too.
class DownloadPlan {
public:
    DownloadPlan(const Source& source, FileStore& files);

    /// In the order of the files, without those of cameras that the source no longer has.
    [[nodiscard]] Result<QList<PlannedDownload>> place(const QList<PendingFile>& files);
    /// The plan of a download that an earlier run started in the destination `root`: where its file may be.
    [[nodiscard]] PlannedDownload begunEarlier(const StartedDownload& begun, const QString& root);
    /// No other file gets this path until it is released.
    void hold(const PlannedDownload& planned);
    /// The download has ended: its path is recorded, or free again.
    void release(const PlannedDownload& planned);

private:
    /// Gives it its final name. @param recorded those of its names that are recorded, as nameKey().
    void choosePath(PlannedDownload& plan, const QSet<QString>& recorded);
    [[nodiscard]] PlannedDownload planned(const PendingFile& file, const Camera* camera, const QString& folder);

    const Source& m_source;
    FileStore& m_files;
    CameraZones m_zones;
    QSet<QString> m_taken;
};

} // namespace vtrack
