// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>

namespace vtrack {

/// Rows of `downloaded_files` whose file the disk said is not there (`missing_since`). They are listed by
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
    /// Those that are marked already keep their time.
    [[nodiscard]] Result<void> mark(const QList<qint64>& ids, const QDateTime& now);
    /// Their files are there, after all.
    [[nodiscard]] Result<void> found(const QList<qint64>& ids);

private:
    Connection& m_connection;
};

} // namespace vtrack
