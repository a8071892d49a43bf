// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>

namespace vtrack {

/// Rows of `downloaded_files` whose file is missing on the disk (`missing_since`). They are listed by
/// FileFilter::missingOnly. Call on the thread of the connection.
class MissingFilesStore {
public:
    explicit MissingFilesStore(Connection& connection);

    struct Counts {
        qint64 missing = 0;
        qint64 all = 0;
    };

    [[nodiscard]] Result<Counts> counts(qint64 sourceId);
    /// How many are missing; quick.
    [[nodiscard]] Result<qint64> missing(qint64 sourceId);
    /// Rows that are already marked keep their time.
    [[nodiscard]] Result<void> mark(const QList<qint64>& ids, const QDateTime& now);
    /// Unmarks rows whose files are there again.
    [[nodiscard]] Result<void> found(const QList<qint64>& ids);

private:
    Connection& m_connection;
};

} // namespace vtrack
