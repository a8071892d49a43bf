// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pending_store.h"

namespace vtrack {

/// A download that a run began: it may lie whole at `path` or beside it, although no row tells. A row of `begun_files`.
struct BegunFile {
    PendingFile file; ///< What Drive had then, whatever it has now.
    QString path;     ///< The final name that it was to get.
};

/// The downloads that were begun. One is written before the first byte, and removed in the transaction that records the
/// file, or when the disk says that it is not there. So whatever Drive tells meanwhile of a file that came whole and
/// whose row could not be written, the file is known. Call on the thread of the connection.
class BegunFileStore {
public:
    explicit BegunFileStore(Connection& connection)
        : m_connection(connection) {}

    [[nodiscard]] Result<void> begin(const QList<BegunFile>& files);
    [[nodiscard]] Result<void> end(qint64 sourceId, const QStringList& paths);
    /// By their paths, from the one after `afterPath` on.
    [[nodiscard]] Result<QList<BegunFile>> list(qint64 sourceId, const QString& afterPath, int limit);

private:
    Connection& m_connection;
};

} // namespace vtrack
