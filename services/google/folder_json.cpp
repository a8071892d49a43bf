// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_json.h"

#include "camera_folder.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString cacheSize(qsizetype bytes) {
    return u"%1 KB"_s.arg(static_cast<double>(bytes) / 1024.0, 0, 'f', 1);
}

QJsonObject statsJson(const FolderStats& stats) {
    return {{u"files"_s, stats.files},
            {u"bytes"_s, stats.bytes},
            {u"newest"_s, stats.newest.isValid() ? QJsonValue(toIsoUtc(stats.newest)) : QJsonValue()},
            {u"complete"_s, stats.complete}};
}

QJsonObject folderJson(const Folder& folder) {
    QJsonObject json{{u"id"_s, folder.id},
                     {u"name"_s, folder.name},
                     {u"type"_s, folder.isShortcut() ? u"shortcut"_s : u"folder"_s},
                     {u"parent_id"_s, folder.parentId},
                     {u"depth"_s, folder.depth},
                     {u"selectable"_s, canBeCamera(folder)},
                     {u"has_subfolders"_s, folder.hasSubfolders ? QJsonValue(*folder.hasSubfolders) : QJsonValue()},
                     {u"created"_s, toIsoUtc(folder.created)},
                     {u"modified"_s, toIsoUtc(folder.modified)},
                     {u"path"_s, folder.path}};
    if (folder.isShortcut())
        json.insert(u"shortcut_id"_s, folder.shortcutId);
    if (folder.stats)
        json.insert(u"stats"_s, statsJson(*folder.stats));
    return json;
}

} // namespace

QJsonObject subfoldersJson(const FolderPage& page, const FolderCache::Info& cache, const QDateTime& now) {
    QJsonArray folders;
    for (const Folder& folder : page.folders)
        folders += folderJson(folder);
    const QJsonObject parent{{u"id"_s, page.parent.id},
                             {u"name"_s, page.parent.name},
                             {u"depth"_s, page.parent.depth},
                             {u"path"_s, page.parent.path}};
    QJsonObject json{
        {u"success"_s, true},
        {u"folders"_s, folders},
        {u"parent_info"_s, parent},
        {u"total_count"_s, folders.size()},
        {u"has_more"_s, !page.nextPageToken.isEmpty()},
        {u"cache_info"_s, QJsonObject{{u"cached_folders"_s, cache.folders}, {u"cache_size"_s, cacheSize(cache.bytes)}}},
        {u"timestamp"_s, toIsoUtc(now)}};
    if (!page.nextPageToken.isEmpty())
        json.insert(u"next_page_token"_s, page.nextPageToken);
    return json;
}

QJsonObject validationJson(const QList<CheckedFolder>& checked) {
    QJsonArray valid;
    QJsonArray invalid;
    for (const CheckedFolder& each : checked) {
        const bool good = each.verdict == FolderVerdict::Valid;
        QJsonArray& list = good ? valid : invalid;
        list +=
            QJsonObject{{u"id"_s, each.folder.id}, {u"name"_s, each.folder.name}, {u"depth"_s, each.folder.depth},
                        {u"selectable"_s, good},   {u"path"_s, each.folder.path}, {u"reason"_s, verdictReason(each)}};
    }
    return {{u"success"_s, true},
            {u"valid_selections"_s, valid},
            {u"invalid_selections"_s, invalid},
            {u"total_valid"_s, valid.size()},
            {u"total_invalid"_s, invalid.size()}};
}

} // namespace vtrack
