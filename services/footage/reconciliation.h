// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"
#include "footage_disk.h"
#include "footage_folders.h"

#include <QSet>

#include <stop_token>

namespace vtrack {

/// Compares the rows of `downloaded_files` with the disk. Blocks: on a worker.
/// - A file is missing only if the disk reports that it does not exist. Any other error of the disk is reported, and
///   the row stays.
/// - A few missing files: fetched again if not processed yet, otherwise they count as cleaned up.
/// - Many at once: nothing changes until a person confirms that they are really gone (confirmMissing()). They stay
///   marked; files that reappear are unmarked.
/// - Part files that are no longer needed are removed; other files are never touched.
/// Folders that are not recognised (FootageFolders) are left as they are, with all their rows. What went wrong or needs
/// a person is also written into the activity list.
class Reconciliation {
public:
    Reconciliation(const Database& database, const Clock& clock, const FootageDisk& footage)
        : m_database(database)
        , m_clock(clock)
        , m_footage(footage) {}

    struct Report {
        qint64 toFetchAgain = 0;
        qint64 cleanedUp = 0;
        qint64 partsRemoved = 0;
        qint64 unreadable = 0;           ///< Files that the disk could not check.
        qint64 unconfirmed = 0;          ///< Missing files that need a person's confirmation.
        QStringList missingFolders = {}; ///< Not recognised.
    };

    /// Whether so many missing files suggest a disaster, not a few deleted files.
    [[nodiscard]] static bool isMassLoss(qint64 missing, qint64 all);

    /// @param sourceId 0 for every source.
    [[nodiscard]] Result<Report> run(const std::stop_token& stop, qint64 sourceId = 0) const;
    /// Called when a person confirms that the source's missing files are really gone: they are checked again, and then
    /// handled like a few missing files. Errors: BadInput for a source that is not there.
    [[nodiscard]] Result<Report> confirmMissing(qint64 sourceId, const std::stop_token& stop) const;

private:
    enum class Loss { MayBeAnError, Confirmed };
    class Pass;

    const Database& m_database;
    const Clock& m_clock;
    const FootageDisk& m_footage;
};

} // namespace vtrack
