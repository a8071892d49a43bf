// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_cache.h"

namespace vtrack {

namespace {

qsizetype bytesOf(std::initializer_list<QString> texts) {
    qsizetype bytes = 0;
    for (const QString& text : texts)
        bytes += 2 * text.capacity();
    return bytes;
}

qsizetype bytesOf(const DriveFile& item) {
    return qsizetype(sizeof(item)) + bytesOf({item.id, item.name, item.mimeType, item.parentId, item.driveId});
}

} // namespace

qsizetype bytesOf(const Folder& folder) {
    return qsizetype(sizeof(folder)) +
           bytesOf({folder.id, folder.name, folder.parentId, folder.path, folder.targetName}) +
           100 * folder.above.size();
}

namespace {

qsizetype bytesOf(const FolderPage& page) {
    qsizetype bytes = bytesOf(page.parent);
    for (const Folder& folder : page.folders)
        bytes += bytesOf(folder);
    return bytes;
}

qsizetype bytesOf(const QList<SharedDrive>& drives) {
    qsizetype bytes = 0;
    for (const SharedDrive& drive : drives)
        bytes += qsizetype(sizeof(drive)) + bytesOf({drive.id, drive.name});
    return bytes;
}

} // namespace

void FolderCache::remember(const QString& id, const DriveFile& item) {
    insert(m_items, id, item, bytesOf(item));
}

void FolderCache::rememberPage(const QString& key, const FolderPage& page) {
    insert(m_pages, key, page, bytesOf(page));
}

void FolderCache::rememberSharedDrives(const QList<SharedDrive>& drives) {
    insert(m_drives, {}, drives, bytesOf(drives));
}

void FolderCache::rememberDetails(const QString& key, const Folder& folder) {
    insert(m_details, key, folder, bytesOf(folder));
}

void FolderCache::clear() {
    const std::scoped_lock lock(m_mutex);
    m_items.clear();
    m_pages.clear();
    m_drives.clear();
    m_details.clear();
}

FolderCache::Info FolderCache::info() const {
    const std::scoped_lock lock(m_mutex);
    return {.folders = m_items.size(),
            .bytes = m_items.totalCost() + m_pages.totalCost() + m_drives.totalCost() + m_details.totalCost()};
}

} // namespace vtrack
