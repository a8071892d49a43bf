// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_folder_store.h"

#include "clock.h"
#include "safe_name.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The bounds of all path keys below the folder, for the index: '0' follows '/'.
QVariantList keysBelow(const QString& folder) {
    const QString key = nameKey(folder);
    return {key + u'/', key + u'0'};
}

} // namespace

SourceFolderStore::SourceFolderStore(Connection& connection)
    : m_connection(connection) {}

Result<QStringList> SourceFolderStore::folders(qint64 sourceId) {
    return m_connection.list(u"SELECT folder FROM source_folders WHERE source_id = ? ORDER BY marked_at, folder"_s,
                             {sourceId}, [](const Rows& row) { return row.text(u"folder"_s); });
}

Result<void> SourceFolderStore::remember(qint64 sourceId, const QString& folder, const QDateTime& now) {
    const auto known = folders(sourceId);
    if (!known)
        return std::unexpected(known.error());
    if (known->contains(folder))
        return {};
    return m_connection.changeAny(
        u"INSERT OR IGNORE INTO source_folders (source_id, folder, marked_at) VALUES (?, ?, ?)"_s,
        {sourceId, folder, toIsoUtc(now)});
}

Result<bool> SourceFolderStore::isUsed(qint64 sourceId, const QString& folder) {
    const auto known = folders(sourceId);
    if (!known)
        return std::unexpected(known.error());
    if (known->contains(folder))
        return true;
    const auto files = newestFiles(sourceId, folder, 1);
    if (!files)
        return std::unexpected(files.error());
    return !files->isEmpty();
}

Result<QList<SourceFolderStore::File>> SourceFolderStore::newestFiles(qint64 sourceId, const QString& folder,
                                                                      int limit) {
    return m_connection.list(u"SELECT local_file_path, file_size_bytes FROM downloaded_files WHERE local_path_key > ? "
                             "AND local_path_key < ? AND source_id = ? ORDER BY id DESC LIMIT ?"_s,
                             keysBelow(folder) + QVariantList{sourceId, limit}, [](const Rows& row) {
                                 return File{.path = row.text(u"local_file_path"_s),
                                             .size = row.number(u"file_size_bytes"_s)};
                             });
}

} // namespace vtrack
