// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download_plan.h"
#include "downloader.h"
#include "footage_folders.h"
#include "run_context.h"

#include <QHash>

namespace vtrack {

/// Looks for the files of downloads that an earlier run started and that have no row yet (StartedDownloadStore).
///
///   begun --> complete on the disk ----------> returned, to be recorded; one with another row is deleted
///         |-> no answer of the disk ---------> returned, to be retried; in an earlier destination: the next run looks
///         |-> missing, still pending --------> only its part may be there: not looked for again
///         '-> missing, not pending any more -> its part is deleted, and the row
/// Run's thread.
class EarlierDownloads {
public:
    EarlierDownloads(RunContext& run, DownloadPlan& paths, Downloader& downloader);

    /// A file that is complete on the disk, or for which the disk gave no answer. Its path stays taken until it is
    /// released.
    struct Found {
        PlannedDownload plan;
        Result<DownloadOutcome> outcome;
    };

    /// Looks for some of the files. Blocks. Errors: those of the database.
    /// @return nothing after the last ones.
    [[nodiscard]] Result<std::optional<QList<Found>>> next(const std::stop_token& stop);

    /// Call before the downloads begin: their rows replace those of earlier ones with the same paths. If the content of
    /// such a one is not pending any more, its part is deleted. Errors: those of the database.
    [[nodiscard]] Result<void> giveWay(const QList<PlannedDownload>& next);

private:
    /// The state of a complete file that may have a row or not.
    enum class Kind {
        WithoutRow,
        Settled, ///< It has a row, or was a duplicate and is deleted.
        Unsure,  ///< Unknown; check again.
    };

    /// What becomes of the rows of `begun_files`.
    struct RowChanges {
        QStringList ended;
        QStringList absent;
    };

    [[nodiscard]] Result<void> lookFor(const StartedDownload& begun, const std::stop_token& stop, QList<Found>& found,
                                       RowChanges& rows);
    [[nodiscard]] Result<PlannedDownload> planOf(const StartedDownload& begun);
    [[nodiscard]] Result<Kind> kindOf(const DriveFile& drive, const QString& path);
    void removePart(const PlannedDownload& plan);
    [[nodiscard]] bool answers(const QString& folder);

    RunContext& m_run;
    DownloadPlan& m_paths;
    Downloader& m_downloader;
    StartedDownloadStore m_begun;
    FileStore m_files;
    FootageFolders m_folders;
    QString m_last;                 ///< The path of the last one that was looked for.
    QHash<QString, bool> m_answers; ///< By the source folder of an earlier destination.
};

} // namespace vtrack
