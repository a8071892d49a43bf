// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "begun_file_store.h"
#include "file_store.h"
#include "pending_store.h"
#include "source_store.h"

#include <QHash>
#include <QSet>
#include <QTimeZone>

namespace vtrack {

/// Where one file is to go.
struct PlannedDownload {
    qint64 sourceId = 0;
    QString cameraName;
    QTimeZone zone = {};     ///< Of the camera's clock.
    PendingFile file;        ///< As it was observed.
    QString root;            ///< The destination, which nothing may leave.
    QString path;            ///< The final name.
    QString elsewhere;       ///< The final name if something else already bears `path` on the disk.
    QStringList mayLie = {}; ///< Where it may lie whole, from a run that ended before its row was written.
    QString partPath; ///< Holds the unfinished content; differs for each content, so that a resume can never mix two.
};

/// Gives each new file a safe path of its own: `DEST/source_{id}/{camera}/{relative_path}/{name}`. A name that another
/// file of the run or the database already bears (whatever its letter case) gets a mark made from the file id, another
/// content of a file that is here already one made from its content as well.
class DownloadPlan {
public:
    DownloadPlan(const Source& source, FileStore& files);

    [[nodiscard]] Result<PlannedDownload> place(const Camera& camera, const PendingFile& file);
    /// A download that an earlier run began below the destination `root`: where its file may lie.
    [[nodiscard]] PlannedDownload begunEarlier(const BegunFile& begun, const QString& root);
    /// The download has ended: its path is recorded, or free again.
    void release(const PlannedDownload& planned);

private:
    [[nodiscard]] PlannedDownload planned(const PendingFile& file, const Camera* camera, const QString& folder);

    const Source& m_source;
    FileStore& m_files;
    QHash<QString, QTimeZone> m_zones; ///< By their names: looked up once.
    QSet<QString> m_taken;
};

} // namespace vtrack
