// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"

#include <stop_token>

namespace vtrack {

/// Compares the rows of `downloaded_files` with the disk, after the program's start. Blocks: on a worker.
/// - A row whose file is gone: fetched again when it was not processed yet, otherwise it counts as cleaned up.
/// - A `.part` that nobody has written to for a week is removed; younger ones are resumed.
/// - Other files are never touched.
/// Files whose source folder is missing altogether (a disk that is not connected, also that of an earlier destination)
/// are left as they are.
class Reconciliation {
public:
    Reconciliation(const Database& database, const Clock& clock)
        : m_database(database)
        , m_clock(clock) {}

    struct Report {
        qint64 toFetchAgain = 0;
        qint64 cleanedUp = 0;
        qint64 partsRemoved = 0;
        QStringList missingFolders = {};
    };

    [[nodiscard]] Result<Report> run(const std::stop_token& stop) const;

private:
    const Database& m_database;
    const Clock& m_clock;
};

} // namespace vtrack
