// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace vtrack {

/// How far a source has read the changes of one drive: a row of `change_feeds`.
struct ChangeFeed {
    QString driveId = {}; ///< Empty for My Drive.
    QString pageToken = {};
    QDateTime listedAt = {}; ///< The last full listing.
};

/// A folder whose videos belong to a camera: the camera's own, or one below it.
struct WatchedFolder {
    QString folderId = {};
    qint64 cameraId = 0;
    QString parentId = {};
    QString relativePath = {}; ///< As Drive names it: "2024-01-15/001"; empty for the camera's own.
};

/// What a source has seen of Drive. Another choice of cameras makes it forget the feeds by itself (a trigger), so that
/// a full listing follows. Call on the thread of the connection.
class ChangeFeedStore {
public:
    explicit ChangeFeedStore(Connection& connection);

    /// Empty: a full listing is due.
    [[nodiscard]] Result<QList<ChangeFeed>> feeds(qint64 sourceId);
    /// Replaces all feeds after a full listing.
    [[nodiscard]] Result<void> setFeeds(qint64 sourceId, const QList<ChangeFeed>& feeds);
    /// The changes up to here are recorded. A feed that was forgotten meanwhile stays so.
    [[nodiscard]] Result<void> advance(qint64 sourceId, const QString& driveId, const QString& pageToken);
    /// The next run lists everything.
    [[nodiscard]] Result<void> forget(qint64 sourceId);

    /// All watched folders of the source by folder id.
    [[nodiscard]] Result<QHash<QString, WatchedFolder>> folders(qint64 sourceId);
    /// Replaces those of one camera.
    [[nodiscard]] Result<void> setFolders(qint64 sourceId, qint64 cameraId, const QList<WatchedFolder>& folders);
    [[nodiscard]] Result<void> addFolders(qint64 sourceId, const QList<WatchedFolder>& folders);

private:
    Connection& m_connection;
};

} // namespace vtrack
