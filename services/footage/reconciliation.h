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
/// - A row is missing when the disk says that its file is not there, and nothing else: any other answer of the disk is
///   told, and the row stays.
/// - Few missing ones: fetched again when not processed yet, otherwise they count as cleaned up.
/// - Many at once: nothing changes until a person says that they are really gone (confirmMissing()). They stay marked,
///   and whichever comes back is unmarked.
/// - Unfinished downloads of files that nobody wants any more are removed; other files are never touched.
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
        qint64 unreadable = 0;           ///< Files of which the disk did not say whether they are there.
        qint64 unconfirmed = 0;          ///< Missing ones that wait for a person's word.
        QStringList missingFolders = {}; ///< Not recognised.
    };

    /// Whether so many missing files are a disaster rather than a few that somebody deleted.
    [[nodiscard]] static bool isMassLoss(qint64 missing, qint64 all);

    [[nodiscard]] Result<Report> run(const std::stop_token& stop) const;
    /// A person said that the source's missing files are really gone: they are looked for once more, and then treated
    /// as few would be. Errors: BadInput for a source that is not there.
    [[nodiscard]] Result<Report> confirmMissing(qint64 sourceId, const std::stop_token& stop) const;

private:
    enum class Loss { MayBeAnError, Confirmed };
    class Pass;

    const Database& m_database;
    const Clock& m_clock;
    const FootageDisk& m_footage;
};

} // namespace vtrack
