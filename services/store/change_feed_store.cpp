// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_feed_store.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// What may be empty but not NULL.
QString text(const QString& value) {
    return value.isNull() ? u""_s : value;
}

} // namespace

ChangeFeedStore::ChangeFeedStore(Connection& connection)
    : m_connection(connection) {}

Result<QList<ChangeFeed>> ChangeFeedStore::feeds(qint64 sourceId) {
    return m_connection.list(u"SELECT drive_id, page_token, listed_at FROM change_feeds WHERE source_id = ?"_s,
                             {sourceId}, [](const Rows& row) {
                                 return ChangeFeed{.driveId = row.text(u"drive_id"_s),
                                                   .pageToken = row.text(u"page_token"_s),
                                                   .listedAt = row.time(u"listed_at"_s)};
                             });
}

Result<void> ChangeFeedStore::setFeeds(qint64 sourceId, const QList<ChangeFeed>& feeds) {
    return m_connection.transaction([&]() -> Result<void> {
        if (auto forgotten = forget(sourceId); !forgotten)
            return forgotten;
        for (const ChangeFeed& feed : feeds) {
            const auto added = m_connection.change(
                u"INSERT INTO change_feeds (source_id, drive_id, page_token, listed_at) VALUES (?, ?, ?, ?)"_s,
                {sourceId, text(feed.driveId), feed.pageToken, toIsoUtc(feed.listedAt)});
            if (!added)
                return std::unexpected(added.error());
        }
        return {};
    });
}

Result<void> ChangeFeedStore::advance(qint64 sourceId, const QString& driveId, const QString& pageToken) {
    const auto changed =
        m_connection.change(u"UPDATE change_feeds SET page_token = ? WHERE source_id = ? AND drive_id = ?"_s,
                            {pageToken, sourceId, text(driveId)});
    if (!changed)
        return std::unexpected(changed.error());
    return {};
}

Result<void> ChangeFeedStore::forget(qint64 sourceId) {
    const auto removed = m_connection.change(u"DELETE FROM change_feeds WHERE source_id = ?"_s, {sourceId});
    if (!removed)
        return std::unexpected(removed.error());
    return {};
}

Result<QHash<QString, WatchedFolder>> ChangeFeedStore::folders(qint64 sourceId) {
    const auto rows = m_connection.list(
        u"SELECT folder_id, camera_id, parent_id, relative_path FROM watched_folders WHERE source_id = ?"_s, {sourceId},
        [](const Rows& row) {
            return WatchedFolder{.folderId = row.text(u"folder_id"_s),
                                 .cameraId = row.number(u"camera_id"_s),
                                 .parentId = row.text(u"parent_id"_s),
                                 .relativePath = row.text(u"relative_path"_s)};
        });
    if (!rows)
        return std::unexpected(rows.error());
    QHash<QString, WatchedFolder> folders;
    for (const WatchedFolder& folder : *rows)
        folders.insert(folder.folderId, folder);
    return folders;
}

Result<void> ChangeFeedStore::setFolders(qint64 sourceId, qint64 cameraId, const QList<WatchedFolder>& folders) {
    return m_connection.transaction([&]() -> Result<void> {
        const auto removed = m_connection.change(u"DELETE FROM watched_folders WHERE camera_id = ?"_s, {cameraId});
        if (!removed)
            return std::unexpected(removed.error());
        return addFolders(sourceId, folders);
    });
}

Result<void> ChangeFeedStore::addFolders(qint64 sourceId, const QList<WatchedFolder>& folders) {
    return m_connection.transaction([&]() -> Result<void> {
        for (const WatchedFolder& folder : folders) {
            const auto added = m_connection.change(
                u"INSERT OR REPLACE INTO watched_folders (source_id, folder_id, camera_id, parent_id, relative_path) "
                "VALUES (?, ?, ?, ?, ?)"_s,
                {sourceId, folder.folderId, folder.cameraId, text(folder.parentId), text(folder.relativePath)});
            if (!added)
                return std::unexpected(added.error());
        }
        return {};
    });
}

} // namespace vtrack
