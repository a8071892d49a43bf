// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_store.h"

#include "clock.h"
#include "rows.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

WatchedFolder readFolder(const Rows& row) {
    const QVariant drive = row.value(u"drive_id"_s);
    return {.folderId = row.text(u"folder_id"_s),
            .cameraId = row.number(u"camera_id"_s),
            .parentId = row.text(u"parent_id"_s),
            .name = row.text(u"name"_s),
            .relativePath = row.text(u"relative_path"_s),
            .shortcutId = row.text(u"shortcut_id"_s),
            .driveId = drive.isNull() ? std::nullopt : std::optional(drive.toString()),
            .namedAt = row.time(u"named_at"_s),
            .doubtedAt = row.time(u"doubted_at"_s),
            .seenBy = row.text(u"seen_by"_s),
            .listedAt = row.time(u"listed_at"_s),
            .leftOut = row.number(u"left_out"_s),
            .leftOutName = row.text(u"left_out_name"_s),
            .attempts = static_cast<int>(row.number(u"attempts"_s)),
            .errorType = row.text(u"error_type"_s),
            .message = row.text(u"message"_s),
            .nextTry = row.time(u"next_try"_s)};
}

/// The ids of a folder and all below it, without the own folders of cameras, wherever they lie in Drive. `?` is the
/// source, then the folder, then the source.
const QString treeBelow =
    u"WITH RECURSIVE tree (id) AS (SELECT folder_id FROM watched_folders WHERE source_id = ? AND folder_id = ? UNION "
    "SELECT wf.folder_id FROM tree JOIN watched_folders wf ON wf.source_id = ? AND wf.parent_id = tree.id AND "
    "wf.relative_path <> '') "_s;

} // namespace

QString pathBelow(const QString& relativePath, QString name) {
    name.replace(u'/', u'_');
    return relativePath.isEmpty() ? name : relativePath + u'/' + name;
}

FolderStore::FolderStore(Connection& connection, qint64 sourceId)
    : m_connection(connection)
    , m_sourceId(sourceId) {}

Result<QList<WatchedFolder>> FolderStore::all() {
    return m_connection.list(u"SELECT * FROM watched_folders WHERE source_id = ?"_s, {m_sourceId}, readFolder);
}

Result<std::optional<WatchedFolder>> FolderStore::byId(const QString& folderId) {
    return m_connection.first(u"SELECT * FROM watched_folders WHERE source_id = ? AND folder_id = ?"_s,
                              {m_sourceId, folderId}, readFolder);
}

Result<std::optional<WatchedFolder>> FolderStore::byShortcut(const QString& shortcutId) {
    return m_connection.first( // The index holds only folders that a shortcut leads to.
        u"SELECT * FROM watched_folders WHERE source_id = ? AND shortcut_id = ? AND shortcut_id <> ''"_s,
        {m_sourceId, shortcutId}, readFolder);
}

Result<bool> FolderStore::place(const WatchedFolder& folder, const QDateTime& named) {
    return m_connection.transaction([&]() -> Result<bool> {
        const auto known = byId(folder.folderId);
        if (!known)
            return std::unexpected(known.error());
        if (!*known) {
            const QVariant drive = folder.driveId ? QVariant(textOrEmpty(*folder.driveId)) : QVariant(QString());
            const auto added = m_connection.changeAny(
                u"INSERT INTO watched_folders (source_id, folder_id, camera_id, parent_id, name, relative_path, "
                "drive_id, named_at, shortcut_id, seen_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {m_sourceId, folder.folderId, folder.cameraId, textOrEmpty(folder.parentId), textOrEmpty(folder.name),
                 textOrEmpty(folder.relativePath), drive, toIsoUtc(named), textOrEmpty(folder.shortcutId),
                 textOrEmpty(folder.seenBy)});
            if (!added)
                return std::unexpected(added.error());
            return true;
        }
        if (auto moved = move(**known, folder); !moved)
            return std::unexpected(moved.error());
        const auto placed = m_connection.changeOne(
            u"UPDATE watched_folders SET parent_id = ?, name = ?, shortcut_id = ?, named_at = ?, "
            "doubted_at = NULL, seen_by = coalesce(nullif(?, ''), seen_by) WHERE source_id = ? AND folder_id = ?"_s,
            {textOrEmpty(folder.parentId), textOrEmpty(folder.name), textOrEmpty(folder.shortcutId), toIsoUtc(named),
             textOrEmpty(folder.seenBy), m_sourceId, folder.folderId});
        if (!placed)
            return std::unexpected(placed.error());
        return false;
    });
}

/// Moves the folder, its subfolders and their pending files to another path or camera.
Result<void> FolderStore::move(const WatchedFolder& from, const WatchedFolder& to) {
    if (from.cameraId == to.cameraId && from.relativePath == to.relativePath)
        return {};
    // What comes below the folder, then one slash between the two where there are two.
    const QString below = u"ltrim(substr(relative_path, %1), '/')"_s.arg(from.relativePath.size() + 1);
    const QString path = textOrEmpty(to.relativePath);
    for (const QString& table : {u"pending_files"_s, u"watched_folders"_s}) {
        const auto moved = m_connection.changeAny(
            treeBelow + u"UPDATE %1 SET camera_id = ?, relative_path = ? || iif(? = '' OR %2 = '', '', '/') || %2 "
                        "WHERE source_id = ? AND folder_id IN (SELECT id FROM tree)"_s.arg(table, below),
            {m_sourceId, from.folderId, m_sourceId, to.cameraId, path, path, m_sourceId});
        if (!moved)
            return std::unexpected(moved.error());
    }
    return {};
}

Result<void> FolderStore::keepCameras(const QDateTime& now) {
    // Selected cameras whose own folder is the one that is watched.
    const QString kept = u"(SELECT cc.id FROM camera_configurations cc JOIN watched_folders own "
                         "ON own.source_id = cc.source_id AND own.camera_id = cc.id AND own.folder_id = cc.folder_path "
                         "WHERE cc.source_id = ? AND cc.is_selected = 1)"_s;
    return m_connection.transaction([&]() -> Result<void> {
        const auto doubted = m_connection.changeAny(
            u"UPDATE pending_files SET doubted_at = coalesce(doubted_at, ?) WHERE source_id = ? AND folder_id IN "
            "(SELECT folder_id FROM watched_folders WHERE source_id = ? AND camera_id NOT IN "_s +
                kept + u')',
            {toIsoUtc(now), m_sourceId, m_sourceId, m_sourceId});
        if (!doubted)
            return std::unexpected(doubted.error());
        return m_connection.changeAny(u"DELETE FROM watched_folders WHERE source_id = ? AND camera_id NOT IN "_s + kept,
                                      {m_sourceId, m_sourceId});
    });
}

Result<void> FolderStore::setDrive(const WatchedFolder& folder, const QString& driveId) {
    // What a shortcut leads to may lie in another drive than the camera.
    const QString which = folder.isCamera() ? u"camera_id = ? AND shortcut_id = ''"_s : u"folder_id = ?"_s;
    return m_connection.changeAny(
        u"UPDATE watched_folders SET drive_id = ? WHERE source_id = ? AND "_s + which,
        {textOrEmpty(driveId), m_sourceId, folder.isCamera() ? QVariant(folder.cameraId) : QVariant(folder.folderId)});
}

/// Nearly always the account that saw the folder is signed in: then one look-up by its id is all.
QString seenByAnotherSql() {
    return u"SELECT coalesce((SELECT email FROM user_profiles WHERE google_sub = ?), '') AS before, "
           "coalesce((SELECT email FROM user_profiles WHERE is_current = 1), '') AS now "
           "WHERE NOT EXISTS (SELECT 1 FROM user_profiles WHERE google_sub = ? AND is_current = 1)"_s;
}

Result<std::optional<AccountChange>> FolderStore::seenByAnother(const WatchedFolder& folder) {
    if (folder.seenBy.isEmpty())
        return std::optional<AccountChange>();
    return m_connection.first(seenByAnotherSql(), {folder.seenBy, folder.seenBy}, [](const Rows& row) {
        return AccountChange{.before = row.text(u"before"_s), .now = row.text(u"now"_s)};
    });
}

Result<bool> FolderStore::hasEntries(const QString& folderId) {
    const auto entry = m_connection.first(
        u"SELECT 1 FROM watched_folders WHERE source_id = ? AND parent_id = ? AND relative_path <> '' UNION ALL "
        "SELECT 1 FROM pending_files WHERE source_id = ? AND folder_id = ? LIMIT 1"_s,
        {m_sourceId, folderId, m_sourceId, folderId}, [](const Rows&) { return true; });
    if (!entry)
        return std::unexpected(entry.error());
    return entry->has_value();
}

Result<QStringList> FolderStore::listed(const QString& folderId, const Listing& listing) {
    return m_connection.transaction([&]() -> Result<QStringList> {
        const QString began = toIsoUtc(listing.began);
        const auto noted = m_connection.changeAny(
            u"UPDATE watched_folders SET listed_at = ?, left_out = ?, left_out_name = ?, "
            "attempts = 0, error_type = NULL, message = NULL, next_try = NULL, doubted_at = NULL, "
            "seen_by = coalesce(nullif(?, ''), seen_by) WHERE source_id = ? AND folder_id = ?"_s,
            {began, listing.leftOut, listing.leftOutName, textOrEmpty(listing.seenBy), m_sourceId, folderId});
        if (!noted)
            return std::unexpected(noted.error());
        const auto unnamed = m_connection.list(u"UPDATE watched_folders SET doubted_at = coalesce(doubted_at, ?) "
                                               "WHERE source_id = ? AND parent_id = ? AND relative_path <> '' "
                                               "AND named_at IS NOT ? RETURNING folder_id"_s,
                                               {began, m_sourceId, folderId, began},
                                               [](const Rows& row) { return row.text(u"folder_id"_s); });
        if (!unnamed)
            return std::unexpected(unnamed.error());
        return QStringList(*unnamed);
    });
}

Result<void> FolderStore::fail(const QString& folderId, const QString& errorType, const QString& message,
                               const QDateTime& nextTry) {
    return m_connection.changeAny(u"UPDATE watched_folders SET attempts = attempts + 1, error_type = ?, message = ?, "
                                  "next_try = ? WHERE source_id = ? AND folder_id = ?"_s,
                                  {errorType, message, toIsoUtc(nextTry), m_sourceId, folderId});
}

Result<void> FolderStore::recover(const WatchedFolder& folder) {
    const auto recovered =
        m_connection.changeOne(u"UPDATE watched_folders SET attempts = 0, error_type = NULL, message = "
                               "NULL, next_try = NULL, doubted_at = NULL, listed_at = NULL "
                               "WHERE source_id = ? AND folder_id = ?"_s,
                               {m_sourceId, folder.folderId});
    if (!recovered || !folder.isCamera())
        return recovered;
    return m_connection.changeAny(
        u"UPDATE watched_folders SET listed_at = NULL, next_try = NULL WHERE source_id = ? AND camera_id = ?"_s,
        {m_sourceId, folder.cameraId});
}

Result<QHash<qint64, FolderStore::LeftOut>> FolderStore::leftOut() {
    auto rows = m_connection.run(u"SELECT camera_id, sum(left_out) AS files, max(left_out_name) AS example "
                                 "FROM watched_folders WHERE source_id = ? AND left_out > 0 GROUP BY camera_id"_s,
                                 {m_sourceId});
    if (!rows)
        return std::unexpected(rows.error());
    QHash<qint64, LeftOut> files;
    while (rows->next())
        files.insert(rows->number(u"camera_id"_s), {rows->number(u"files"_s), rows->text(u"example"_s)});
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return files;
}

Result<void> FolderStore::leaveOut(const QString& folderId, const DriveFile& file) {
    return m_connection.changeAny(u"UPDATE watched_folders SET left_out = left_out + 1, left_out_name = ? "
                                  "WHERE source_id = ? AND folder_id = ? AND listed_at <= ?"_s,
                                  {textOrEmpty(file.name), m_sourceId, folderId, toIsoUtc(file.created)});
}

Result<bool> FolderStore::isACameras(const QString& folderId) {
    const auto camera =
        m_connection.first(u"SELECT 1 FROM camera_configurations WHERE folder_path = ? AND is_selected = 1 LIMIT 1"_s,
                           {folderId}, [](const Rows&) { return true; });
    if (!camera)
        return std::unexpected(camera.error());
    return camera->has_value();
}

Result<std::optional<WatchedFolder>> FolderStore::own(qint64 cameraId) {
    return m_connection.first(
        u"SELECT * FROM watched_folders WHERE source_id = ? AND camera_id = ? AND relative_path = ''"_s,
        {m_sourceId, cameraId}, readFolder);
}

Result<QList<WatchedFolder>> FolderStore::ofCamera(qint64 cameraId) {
    return m_connection.list(u"SELECT * FROM watched_folders WHERE source_id = ? AND camera_id = ?"_s,
                             {m_sourceId, cameraId}, readFolder);
}

Result<QList<WatchedFolder>> FolderStore::camerasIn(const QString& folderId) {
    return m_connection.list(
        u"SELECT * FROM watched_folders WHERE source_id = ? AND parent_id = ? AND relative_path = ''"_s,
        {m_sourceId, folderId}, readFolder);
}

Result<QList<WatchedFolder>> FolderStore::ofCameras() {
    return m_connection.list(u"SELECT * FROM watched_folders WHERE source_id = ? AND relative_path = ''"_s,
                             {m_sourceId}, readFolder);
}

Result<void> FolderStore::listAgain(const std::optional<QString>& driveId) {
    if (!driveId)
        return m_connection.changeAny(u"UPDATE watched_folders SET listed_at = NULL WHERE source_id = ?"_s,
                                      {m_sourceId});
    return m_connection.changeAny(u"UPDATE watched_folders SET listed_at = NULL WHERE source_id = ? AND drive_id = ?"_s,
                                  {m_sourceId, textOrEmpty(*driveId)});
}

Result<void> FolderStore::tryAgain() {
    return m_connection.changeAny(u"UPDATE watched_folders SET next_try = NULL WHERE source_id = ?"_s, {m_sourceId});
}

Result<void> FolderStore::doubt(const QString& folderId, const QDateTime& now) {
    return m_connection.changeAny(u"UPDATE watched_folders SET doubted_at = coalesce(doubted_at, ?) "
                                  "WHERE source_id = ? AND folder_id = ?"_s,
                                  {toIsoUtc(now), m_sourceId, folderId});
}

Result<void> FolderStore::remove(const QString& folderId, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        const auto doubted =
            m_connection.changeAny(treeBelow + u"UPDATE pending_files SET doubted_at = coalesce(doubted_at, ?) "
                                               "WHERE source_id = ? AND folder_id IN (SELECT id FROM tree)"_s,
                                   {m_sourceId, folderId, m_sourceId, toIsoUtc(now), m_sourceId});
        if (!doubted)
            return std::unexpected(doubted.error());
        return m_connection.changeAny(
            treeBelow + u"DELETE FROM watched_folders WHERE source_id = ? AND folder_id IN (SELECT id FROM tree)"_s,
            {m_sourceId, folderId, m_sourceId, m_sourceId});
    });
}

ChangeFeedStore::ChangeFeedStore(Connection& connection, qint64 sourceId)
    : m_connection(connection)
    , m_sourceId(sourceId) {}

Result<std::optional<ChangeFeed>> ChangeFeedStore::byDrive(const QString& driveId) {
    return m_connection.first(
        u"SELECT drive_id, account, page_token, started_at FROM change_feeds WHERE source_id = ? AND drive_id = ?"_s,
        {m_sourceId, textOrEmpty(driveId)}, [](const Rows& row) {
            return ChangeFeed{.driveId = row.text(u"drive_id"_s),
                              .account = row.text(u"account"_s),
                              .pageToken = row.text(u"page_token"_s),
                              .startedAt = row.time(u"started_at"_s)};
        });
}

Result<void> ChangeFeedStore::set(const ChangeFeed& feed) {
    return m_connection.changeAny(
        u"INSERT OR REPLACE INTO change_feeds (source_id, drive_id, account, page_token, started_at) "
        "VALUES (?, ?, ?, ?, ?)"_s,
        {m_sourceId, textOrEmpty(feed.driveId), textOrEmpty(feed.account), feed.pageToken, toIsoUtc(feed.startedAt)});
}

} // namespace vtrack
