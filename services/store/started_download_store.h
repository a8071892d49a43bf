// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pending_store.h"

namespace vtrack {

/// A download that a run started. The file may be complete at `path`, or under another name next to it, without having
/// a row. A row of `begun_files`.
struct StartedDownload {
    PendingFile file; ///< The state in Drive when the download started.
    QString path;     ///< The final name that it was to get.
};

/// The started downloads. A row is written before the first byte, and removed in the transaction that records the file,
/// or when the disk reports that the file is missing. So a complete file whose row could not be written is still found,
/// even if Drive has changed meanwhile. Call on the thread of the connection.
class StartedDownloadStore {
public:
    explicit StartedDownloadStore(Connection& connection)
        : m_connection(connection) {}

    [[nodiscard]] Result<void> begin(const QList<StartedDownload>& files);
    [[nodiscard]] Result<void> end(qint64 sourceId, const QStringList& paths);
    /// In the order of their paths, starting after `afterPath`.
    [[nodiscard]] Result<QList<StartedDownload>> list(qint64 sourceId, const QString& afterPath, int limit);

private:
    Connection& m_connection;
};

} // namespace vtrack
