// SPDX-License-Identifier: GPL-3.0-or-later
#include "unchosen_folder_store.h"

#include "activity_store.h"
#include "rows.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString stateWord(UnchosenFolder::State state) {
    switch (state) {
    case UnchosenFolder::State::There:
        return u"there"_s;
    case UnchosenFolder::State::New:
        return u"new"_s;
    case UnchosenFolder::State::Ignored:
        return u"ignored"_s;
    }
    return {};
}

UnchosenFolder::State stateOf(const QString& word) {
    for (const auto state : {UnchosenFolder::State::There, UnchosenFolder::State::Ignored}) {
        if (stateWord(state) == word)
            return state;
    }
    return UnchosenFolder::State::New;
}

UnchosenFolder readFolder(const Rows& row) {
    return {.sourceId = row.number(u"source_id"_s),
            .folderId = row.text(u"folder_id"_s),
            .state = stateOf(row.text(u"state"_s)),
            .parentId = row.text(u"parent_id"_s),
            .name = row.text(u"name"_s),
            .goneAt = row.time(u"gone_at"_s),
            .toldAt = row.time(u"told_at"_s)};
}

} // namespace

UnchosenFolderStore::UnchosenFolderStore(Connection& connection, qint64 sourceId)
    : m_connection(connection)
    , m_sourceId(sourceId) {}

Result<QList<CameraLocation>> UnchosenFolderStore::locations() {
    return m_connection.list(
        u"SELECT own.parent_id AS folder_id, own.drive_id, cl.listed_at, cl.attempts, cl.next_try "
        "FROM watched_folders own LEFT JOIN camera_locations cl ON cl.source_id = own.source_id AND "
        "cl.folder_id = own.parent_id WHERE own.source_id = ? AND own.relative_path = '' AND own.parent_id <> '' "
        "GROUP BY own.parent_id"_s,
        {m_sourceId}, [](const Rows& row) {
            return CameraLocation{.folderId = row.text(u"folder_id"_s),
                                  .driveId = row.text(u"drive_id"_s),
                                  .listedAt = row.time(u"listed_at"_s),
                                  .attempts = static_cast<int>(row.number(u"attempts"_s)),
                                  .nextTry = row.time(u"next_try"_s)};
        });
}

Result<void> UnchosenFolderStore::listed(const QString& locationId, const QDateTime& began) {
    return m_connection.changeAny(u"INSERT OR REPLACE INTO camera_locations (source_id, folder_id, listed_at) "
                                  "VALUES (?, ?, ?)"_s,
                                  {m_sourceId, locationId, toIsoUtc(began)});
}

Result<void> UnchosenFolderStore::fail(const QString& locationId, const QDateTime& nextTry) {
    return m_connection.changeAny(
        u"INSERT INTO camera_locations (source_id, folder_id, attempts, next_try) VALUES (?, ?, 1, ?) "
        "ON CONFLICT DO UPDATE SET attempts = attempts + 1, next_try = excluded.next_try"_s,
        {m_sourceId, locationId, toIsoUtc(nextTry)});
}

Result<std::optional<UnchosenFolder>> UnchosenFolderStore::byId(const QString& folderId) {
    return m_connection.first(u"SELECT * FROM unchosen_folders WHERE source_id = ? AND folder_id = ?"_s,
                              {m_sourceId, folderId}, readFolder);
}

Result<void> UnchosenFolderStore::see(const UnchosenFolder& folder, const QDateTime& named) {
    return m_connection.changeAny(
        u"INSERT INTO unchosen_folders (source_id, folder_id, state, parent_id, name, seen_at, named_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state, "
        "parent_id = excluded.parent_id, name = excluded.name, named_at = excluded.named_at, gone_at = NULL"_s,
        {m_sourceId, folder.folderId, stateWord(folder.state), textOrEmpty(folder.parentId), textOrEmpty(folder.name),
         toIsoUtc(named), toIsoUtc(named)});
}

Result<QStringList> UnchosenFolderStore::unnamed(const QString& locationId, const QDateTime& began) {
    const auto ids = m_connection.list(
        u"SELECT folder_id FROM unchosen_folders WHERE source_id = ? AND parent_id = ? AND state = 'new' AND "
        "gone_at IS NULL AND named_at <> ?"_s,
        {m_sourceId, locationId, toIsoUtc(began)}, [](const Rows& row) { return row.text(u"folder_id"_s); });
    if (!ids)
        return std::unexpected(ids.error());
    return QStringList(*ids);
}

Result<void> UnchosenFolderStore::setGone(const QString& folderId, const QDateTime& now) {
    return m_connection.changeAny(u"UPDATE unchosen_folders SET gone_at = ? WHERE source_id = ? AND folder_id = ?"_s,
                                  {toIsoUtc(now), m_sourceId, folderId});
}

Result<void> UnchosenFolderStore::setTold(const QString& folderId, const QDateTime& now) {
    return m_connection.changeAny(u"UPDATE unchosen_folders SET told_at = ? WHERE source_id = ? AND folder_id = ?"_s,
                                  {toIsoUtc(now), m_sourceId, folderId});
}

Result<bool> UnchosenFolderStore::isCamera(Connection& connection, const QString& folderId) {
    const auto camera = connection.first(u"SELECT 1 FROM camera_configurations WHERE folder_path = ? LIMIT 1"_s,
                                         {folderId}, [](const Rows&) { return true; });
    if (!camera)
        return std::unexpected(camera.error());
    return camera->has_value();
}

Result<QList<UnchosenFolder>> UnchosenFolderStore::undecided(Connection& connection) {
    auto found = connection.list(
        u"SELECT * FROM unchosen_folders uf WHERE state = 'new' AND gone_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM camera_configurations cc WHERE cc.folder_path = uf.folder_id) "
        "AND NOT EXISTS (SELECT 1 FROM unchosen_folders same WHERE same.folder_id = uf.folder_id AND "
        "same.state = 'ignored') "
        // Not if the source has no camera any more.
        "AND EXISTS (SELECT 1 FROM watched_folders own WHERE own.source_id = uf.source_id AND own.relative_path = '' "
        "AND own.parent_id = uf.parent_id) ORDER BY source_id, seen_at, name, folder_id"_s,
        {}, readFolder);
    if (!found)
        return found;
    QSet<QString> seen; // Two sources may have cameras in the same location.
    found->removeIf([&](const UnchosenFolder& folder) {
        const bool again = seen.contains(folder.folderId);
        seen += folder.folderId;
        return again;
    });
    return found;
}

Result<void> UnchosenFolderStore::setIgnored(Connection& connection, const QString& folderId, bool ignored,
                                             const QDateTime& now) {
    const auto state = ignored ? UnchosenFolder::State::Ignored : UnchosenFolder::State::New;
    const auto line = [&](const Rows& row) {
        const QString name = forPeople(row.text(u"name"_s));
        return ActivityEntry{
            .time = now,
            .sourceId = row.number(u"source_id"_s),
            .kind = u"ignored"_s,
            .message = ignored ? QCoreApplication::translate("UnchosenFolderStore",
                                                             "The folder “%1” is not ours: its footage stays in Drive.")
                                     .arg(name)
                               : QCoreApplication::translate("UnchosenFolderStore",
                                                             "The folder “%1” may be one of our cameras again.")
                                     .arg(name)};
    };
    return connection.transaction([&]() -> Result<void> {
        const auto changed =
            connection.change(u"UPDATE unchosen_folders SET state = ? WHERE folder_id = ? AND state <> 'there'"_s,
                              {stateWord(state), folderId});
        if (!changed)
            return std::unexpected(changed.error());
        if (*changed == 0)
            return failure(
                ErrorKind::BadInput,
                QCoreApplication::translate("UnchosenFolderStore", "There is no new camera folder with the id “%1”.")
                    .arg(folderId));
        const auto entry = connection.first(
            u"SELECT source_id, name FROM unchosen_folders WHERE folder_id = ? AND state <> 'there' LIMIT 1"_s,
            {folderId}, line);
        if (!entry)
            return std::unexpected(entry.error());
        const auto noted = ActivityStore(connection).append(entry->value_or(ActivityEntry{}));
        return noted ? Result<void>() : std::unexpected(noted.error());
    });
}

} // namespace vtrack
