// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pending_store.h"

namespace vtrack {

/// A download that a run started. The file may be complete at `path`, or under another name next to it, without having
/// a row. A row of `begun_files`.
struct StartedDownload {
    PendingFile file; ///< The state in Drive when the download started.
    QString path;     ///< The final name that it was to get.
    /// The checksum of the complete file, computed by this program; empty if Drive has one, or the file is not
    /// complete.
    QString checksum = {};
    bool isAbsent = false;  ///< The disk reported that there is no complete file.
    bool isPending = false; ///< The same content is still pending: then `file` has its attempts and next try.
};

/// The started downloads. A row is written before the first byte, and removed in the transaction that records the file,
/// or when the disk reports that the file is missing and it is no longer pending. So a complete file whose row could
/// not be written is still found, even if Drive has changed meanwhile, and so is a part file that is no longer needed.
/// Call on the thread of the connection.
class StartedDownloadStore {
public:
    explicit StartedDownloadStore(Connection& connection)
        : m_connection(connection) {}

    [[nodiscard]] Result<void> begin(const QList<StartedDownload>& files);
    [[nodiscard]] Result<void> end(qint64 sourceId, const QStringList& paths);
    /// The disk reported that there are no complete files.
    [[nodiscard]] Result<void> setAbsent(qint64 sourceId, const QStringList& paths);
    /// Call before the complete file gets its name, if Drive has no checksum of it.
    [[nodiscard]] Result<void> setChecksum(qint64 sourceId, const QString& path, const QString& checksum);
    /// In the order of their paths, starting after `afterPath`.
    [[nodiscard]] Result<QList<StartedDownload>> list(qint64 sourceId, const QString& afterPath, int limit);
    /// Those with these paths.
    [[nodiscard]] Result<QList<StartedDownload>> at(qint64 sourceId, const QStringList& paths);

private:
    Connection& m_connection;
};

} // namespace vtrack
