// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_service.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int rememberedSeconds = 300;
constexpr int deepest = 100; // Drive allows no more levels.

QString subfolderQuery(const QString& parentId) {
    return u"mimeType = 'application/vnd.google-apps.folder' and %1 in parents and trashed = false"_s.arg(
        quoted(parentId));
}

/// The folder of `item`, one level below `parent`.
Folder below(const Folder& parent, const DriveFile& item) {
    return {.id = item.id,
            .name = item.name,
            .parentId = parent.id,
            .depth = parent.depth + 1,
            .path = (parent.depth == 0 ? QString() : parent.path) + u'/' + item.name,
            .created = item.created,
            .modified = item.modified,
            .hasSubfolders = {}};
}

} // namespace

QString verdictReason(const CheckedFolder& checked) {
    switch (checked.verdict) {
    case FolderVerdict::Valid:
        return u"Valid camera folder"_s;
    case FolderVerdict::WrongDepth:
        return u"Wrong depth (level %1, need level %2)"_s.arg(checked.folder.depth).arg(cameraDepth);
    case FolderVerdict::NotFound:
        return u"Folder not found or no access"_s;
    case FolderVerdict::NotAFolder:
        return u"Not a folder"_s;
    case FolderVerdict::Trashed:
        return u"Folder is in the trash"_s;
    }
    return {};
}

FolderService::FolderService(DriveApi& drive, const Clock& clock)
    : m_drive(drive)
    , m_clock(clock) {}

Result<DriveFile> FolderService::item(const QString& id, const std::stop_token& stop) {
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_items.constFind(id);
        if (found != m_items.constEnd() && m_clock.now() < found->until)
            return found->value;
    }
    auto got = m_drive.get(id, stop);
    if (got) {
        remember(id, *got); // "root" is an alias: remember it under both names.
        remember(got->id, *got);
    }
    return got;
}

void FolderService::remember(const QString& id, const DriveFile& item) {
    const std::scoped_lock lock(m_mutex);
    m_items.insert(id, {item, m_clock.now().addSecs(rememberedSeconds)});
}

Result<Folder> FolderService::place(const DriveFile& item, const std::stop_token& stop) {
    QList<DriveFile> chain{item};
    QSet<QString> seen{item.id};
    while (!chain.back().parentId.isEmpty() && chain.size() <= deepest) {
        const QString parentId = chain.back().parentId;
        if (seen.contains(parentId))
            break;
        seen.insert(parentId);
        auto parent = this->item(parentId, stop);
        if (!parent) {
            // Of something shared by others we may see the item, but not what it lies in: it counts as a root.
            if (parent.error().kind == ErrorKind::FolderNotFound)
                break;
            return std::unexpected(parent.error());
        }
        chain.append(std::move(*parent));
    }
    Folder folder{.id = chain.back().id,
                  .name = chain.back().name,
                  .parentId = {},
                  .depth = 0,
                  .path = u"/"_s,
                  .created = chain.back().created,
                  .modified = chain.back().modified,
                  .hasSubfolders = {}};
    for (auto step = chain.crbegin() + 1; step != chain.crend(); ++step)
        folder = below(folder, *step);
    return folder;
}

Result<Folder> FolderService::folder(const QString& id, const std::stop_token& stop) {
    const auto got = item(id, stop);
    if (!got)
        return std::unexpected(got.error());
    return place(*got, stop);
}

Result<FolderPage> FolderService::subfolders(const QString& parentId, int maxResults, const QString& pageToken,
                                             const std::stop_token& stop) {
    const QString key = u"%1 %2 %3"_s.arg(parentId).arg(maxResults).arg(pageToken);
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_pages.constFind(key);
        if (found != m_pages.constEnd() && m_clock.now() < found->until)
            return found->value;
    }
    const auto parent = folder(parentId, stop);
    if (!parent)
        return std::unexpected(parent.error());
    const auto listed = m_drive.list(
        {.q = subfolderQuery(parent->id), .pageSize = maxResults, .pageToken = pageToken, .orderBy = u"name_natural"_s},
        stop);
    if (!listed)
        return std::unexpected(listed.error());
    FolderPage page{.parent = *parent, .folders = {}, .nextPageToken = listed->nextPageToken};
    for (const DriveFile& child : listed->files) {
        remember(child.id, child);
        page.folders += below(*parent, child);
    }
    const std::scoped_lock lock(m_mutex);
    m_pages.insert(key, {page, m_clock.now().addSecs(rememberedSeconds)});
    return page;
}

Result<void> FolderService::askForSubfolders(FolderPage& page, const std::stop_token& stop) {
    for (Folder& folder : page.folders) {
        const auto listed = m_drive.list({.q = subfolderQuery(folder.id), .pageSize = 1}, stop);
        if (!listed)
            return std::unexpected(listed.error());
        folder.hasSubfolders = !listed->files.isEmpty() || !listed->nextPageToken.isEmpty();
    }
    return {};
}

Result<QList<CheckedFolder>> FolderService::check(const QStringList& ids, const std::stop_token& stop) {
    forget();
    QList<CheckedFolder> checked;
    for (const QString& id : ids) {
        CheckedFolder result;
        result.folder.id = id;
        const auto got = item(id, stop);
        if (!got && got.error().kind != ErrorKind::FolderNotFound)
            return std::unexpected(got.error());
        if (!got) {
            result.verdict = FolderVerdict::NotFound;
            checked += result;
            continue;
        }
        const auto placed = place(*got, stop);
        if (!placed)
            return std::unexpected(placed.error());
        result.folder = *placed;
        if (!got->isFolder())
            result.verdict = FolderVerdict::NotAFolder;
        else if (got->trashed)
            result.verdict = FolderVerdict::Trashed;
        else if (!placed->selectable())
            result.verdict = FolderVerdict::WrongDepth;
        checked += result;
    }
    return checked;
}

void FolderService::forget() {
    const std::scoped_lock lock(m_mutex);
    m_items.clear();
    m_pages.clear();
}

FolderService::CacheInfo FolderService::cacheInfo() const {
    const std::scoped_lock lock(m_mutex);
    CacheInfo info{.folders = m_items.size(), .bytes = 0};
    for (const auto& remembered : m_items)
        info.bytes += static_cast<qsizetype>(sizeof(remembered)) +
                      2 * (remembered.value.id.size() + remembered.value.name.size());
    return info;
}

} // namespace vtrack
