// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_service.h"

#include "camera_search.h"
#include "drive_error.h"
#include "error_kinds.h"
#include "file_query.h"
#include "page_trail.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int deepest = 100; // Drive allows no more levels.
constexpr int mostStatsRequests = 10;
constexpr int mostFound = 20;
constexpr int mostFindRequests = 10;
constexpr int atOnce = 8;

bool leadsToFolder(const DriveFile& item) {
    return item.isFolder() || item.isShortcutToFolder();
}

/// The folder of `item`, one level below `parent`.
Folder below(const Folder& parent, const DriveFile& item) {
    return {.id = item.id,
            .name = item.name,
            .parentId = parent.id,
            .depth = parent.depth + 1,
            .path = (parent.path == u"/" ? QString() : parent.path) + u'/' + item.name,
            .created = item.created,
            .modified = item.modified,
            .above = parent.above + QStringList{parent.id}};
}

bool concernsOneFolder(const Error& error) {
    return (error.kind == ErrorKind::FolderNotFound || error.kind == ErrorKind::PermissionDenied) &&
           ownerOf(error) == Owner::Item;
}

} // namespace

FolderService::FolderService(DriveApi& drive, const Clock& clock)
    : m_drive(drive)
    , m_cache(clock, [&drive] { return drive.grant(); }) {}

// --- Items and their places ---

Result<DriveFile> FolderService::item(const QString& id, const std::stop_token& stop) {
    if (auto known = m_cache.item(id))
        return *known;
    auto got = m_drive.get(id, stop);
    if (got) {
        m_cache.remember(id, *got); // "root" is an alias: remember it under both names.
        m_cache.remember(got->id, *got);
    }
    return got;
}

Result<QList<SharedDrive>> FolderService::sharedDrives(const std::stop_token& stop) {
    if (auto known = m_cache.sharedDrives())
        return *known;
    auto drives = m_drive.sharedDrives(stop);
    if (!drives && concernsOneFolder(drives.error()))
        drives = QList<SharedDrive>();
    if (drives)
        m_cache.rememberSharedDrives(*drives);
    return drives;
}

Result<Folder> FolderService::rootFolder(const DriveFile& item, const std::stop_token& stop) {
    Folder root{.id = item.id,
                .name = item.name,
                .parentId = {},
                .depth = 0,
                .path = u"/"_s,
                .created = item.created,
                .modified = item.modified};
    const auto own = this->item(u"root"_s, stop);
    if (!own)
        return std::unexpected(own.error());
    if (item.id == own->id)
        return root;
    // Either a shared drive, whose own folder is named just "Drive", or an item that another person shared with us.
    const auto shared = sharedDrives(stop);
    if (!shared)
        return std::unexpected(shared.error());
    const auto drive = std::ranges::find(*shared, item.id, &SharedDrive::id);
    if (drive != shared->end())
        root.name = drive->name;
    root.path = u'/' + root.name;
    return root;
}

Result<Folder> FolderService::place(const DriveFile& item, const LookUp& lookUp, const std::stop_token& stop) {
    QList<DriveFile> chain{item};
    QSet<QString> seen{item.id};
    while (!chain.back().parentId.isEmpty() && chain.size() <= deepest) {
        const QString parentId = chain.back().parentId;
        if (seen.contains(parentId))
            break;
        seen.insert(parentId);
        auto parent = lookUp(parentId);
        if (!parent) {
            // A shared item may be visible without its parent: it counts as a root.
            if (concernsOneFolder(parent.error()))
                break;
            return std::unexpected(parent.error());
        }
        chain.append(std::move(*parent));
    }
    auto folder = rootFolder(chain.back(), stop);
    for (auto step = chain.crbegin() + 1; folder && step != chain.crend(); ++step)
        folder = below(*folder, *step);
    return folder;
}

Result<Folder> FolderService::folder(const QString& id, const std::stop_token& stop) {
    const auto got = item(id, stop);
    if (!got)
        return std::unexpected(got.error());
    return place(*got, [&](const QString& each) { return item(each, stop); }, stop);
}

// --- Listing ---

Result<QList<Folder>> FolderService::drives(const std::stop_token& stop) {
    const auto own = folder(u"root"_s, stop);
    if (!own)
        return std::unexpected(own.error());
    const auto shared = sharedDrives(stop);
    if (!shared)
        return std::unexpected(shared.error());
    QList<Folder> all{*own};
    for (const SharedDrive& drive : *shared)
        all += Folder{.id = drive.id,
                      .name = drive.name,
                      .parentId = {},
                      .depth = 0,
                      .path = u'/' + drive.name,
                      .created = {},
                      .modified = {}};
    std::ranges::sort(all.begin() + 1, all.end(), {}, &Folder::name);
    return all;
}

Result<Folder> FolderService::behindShortcut(const DriveFile& shortcut, const Folder& parent,
                                             const std::stop_token& stop) {
    auto target = folder(shortcut.shortcutTargetId, stop);
    if (!target && !concernsOneFolder(target.error()))
        return target;
    Folder row = target ? *target : below(parent, shortcut);
    row.reachable = target.has_value();
    row.id = shortcut.shortcutTargetId;
    row.targetName = target ? row.name : QString();
    row.name = shortcut.name;
    row.parentId = parent.id;
    row.shortcutId = shortcut.id;
    return row;
}

Result<FolderPage> FolderService::subfolders(const QString& parentId, int maxResults, const QString& pageToken,
                                             const std::stop_token& stop) {
    const QString key = parentId + u" %1 "_s.arg(maxResults) + pageToken;
    if (auto known = m_cache.page(key))
        return *known;
    const auto parent = folder(parentId, stop);
    if (!parent)
        return std::unexpected(parent.error());
    const auto listed = m_drive.list({.q = foldersAndShortcutsIn(parent->id),
                                      .pageSize = maxResults,
                                      .pageToken = pageToken,
                                      .orderBy = u"name_natural"_s},
                                     stop);
    if (!listed)
        return std::unexpected(listed.error());
    FolderPage page{.parent = *parent, .folders = {}, .nextPageToken = listed->nextPageToken};
    for (const DriveFile& child : listed->files) {
        if (child.trashed)
            continue; // Since the first page.
        if (child.isFolder()) {
            m_cache.remember(child.id, child);
            page.folders += below(*parent, child);
        } else if (child.isShortcutToFolder()) {
            const auto target = behindShortcut(child, *parent, stop);
            if (!target)
                return std::unexpected(target.error());
            page.folders += *target;
        }
    }
    m_cache.rememberPage(key, page);
    return page;
}

Result<QList<Folder>> FolderService::camerasBelow(const QString& id, const std::stop_token& stop) {
    return searchCameras(*this, id, stop);
}

/// Adds the folder, if it can be a camera or above one, and those that it lies in.
Result<void> FolderService::addFound(const DriveFile& hit, FoundFolders& found, const std::stop_token& stop) {
    m_cache.remember(hit.id, hit);
    const auto placed = folder(hit.id, stop);
    if (!placed)
        return concernsOneFolder(placed.error()) ? Result<void>() : std::unexpected(placed.error());
    if (placed->depth > cameraDepth)
        return {};
    found.hits += hit.id;
    for (const QString& id : placed->above + QStringList{placed->id}) {
        if (std::ranges::find(found.folders, id, &Folder::id) != found.folders.end())
            continue;
        const auto each = folder(id, stop);
        if (!each)
            return std::unexpected(each.error());
        found.folders += *each;
    }
    return {};
}

Result<FoundFolders> FolderService::find(const QString& text, const std::stop_token& stop) {
    DriveQuery query{.q = foldersNamed(text), .pageSize = 100, .inAllDrives = true};
    FoundFolders found;
    PageTrail pages;
    for (int asked = 0; asked < mostFindRequests; ++asked) {
        const auto page = m_drive.list(query, stop);
        if (!page)
            return std::unexpected(page.error());
        found.complete = !page->incomplete && page->nextPageToken.isEmpty();
        for (const DriveFile& hit : page->files) {
            if (!hit.isFolder() || hit.trashed)
                continue;
            if (found.hits.size() == mostFound) {
                found.complete = false;
                return found;
            }
            if (auto added = addFound(hit, found, stop); !added)
                return std::unexpected(added.error());
        }
        query.pageToken = page->nextPageToken;
        if (query.pageToken.isEmpty() || !pages.follow(query.pageToken, page->files.size()))
            break;
    }
    return found;
}

// --- Details ---

Result<bool> FolderService::hasSubfolders(const QString& id, const std::stop_token& stop) {
    const auto listed = m_drive.list({.q = foldersAndShortcutsIn(id), .pageSize = 10}, stop);
    if (!listed)
        return std::unexpected(listed.error());
    return std::ranges::any_of(listed->files, leadsToFolder) || !listed->nextPageToken.isEmpty();
}

Result<Folder> FolderService::withStats(Folder camera, const std::stop_token& stop) {
    FolderStats stats;
    camera.hasSubfolders = false;
    QStringList open{camera.id};
    QString pageToken;
    PageTrail pages;
    for (int asked = 0; !open.isEmpty() && stats.complete; ++asked) {
        if (asked == mostStatsRequests) {
            stats.complete = false;
            break;
        }
        const auto listed = m_drive.list({.q = inFolder(open.front()), .pageToken = pageToken}, stop);
        if (!listed)
            return std::unexpected(listed.error());
        for (const DriveFile& item : listed->files) {
            if (item.isFolder())
                open += item.id;
            if (open.front() == camera.id)
                camera.hasSubfolders = *camera.hasSubfolders || leadsToFolder(item);
            if (item.isFolder() || item.isShortcut())
                continue;
            ++stats.files;
            stats.bytes += std::max<qint64>(0, item.size);
            stats.newest = stats.newest.isValid() ? std::max(stats.newest, item.created) : item.created;
        }
        pageToken = listed->nextPageToken;
        if (pageToken.isEmpty()) {
            open.removeFirst();
            pages = {};
        } else {
            stats.complete = pages.follow(pageToken, listed->files.size());
        }
    }
    camera.stats = stats;
    return camera;
}

Result<Folder> FolderService::withDetails(Details details, Folder folder, const std::stop_token& stop) {
    if (!folder.reachable) {
        folder.hasSubfolders = false;
        return folder;
    }
    const bool stats = details == Details::Stats && canBeCamera(folder);
    const QString key = folder.id + u" %1"_s.arg(int(stats));
    if (const auto known = m_cache.details(key)) {
        folder.hasSubfolders = known->hasSubfolders;
        folder.stats = known->stats;
        return folder;
    }
    if (stats) {
        const auto counted = withStats(folder, stop);
        if (!counted)
            return counted;
        folder = *counted;
    } else {
        const auto has = hasSubfolders(folder.id, stop);
        if (!has)
            return std::unexpected(has.error());
        folder.hasSubfolders = *has;
    }
    m_cache.rememberDetails(key, folder);
    return folder;
}

Result<void> FolderService::askFor(Details details, QList<Folder>& folders, const std::stop_token& stop) {
    QThreadPool pool; // Not a shared pool: waiting in it for its own threads would deadlock.
    pool.setMaxThreadCount(atOnce);
    std::vector<Result<Folder>> answers(folders.begin(), folders.end());
    for (Result<Folder>& answer : answers)
        pool.start([&] { answer = withDetails(details, *answer, stop); });
    pool.waitForDone();
    for (size_t i = 0; i < answers.size(); ++i) {
        if (answers[i])
            folders[static_cast<qsizetype>(i)] = *std::move(answers[i]);
    }
    const auto failed = std::ranges::find_if(answers, [](const auto& answer) { return !answer; });
    return failed == answers.end() ? Result<void>() : std::unexpected(failed->error());
}

// --- Judging ---

Result<CheckedFolder> FolderService::checkOne(const QString& id, const LookUp& lookUp, const std::stop_token& stop) {
    CheckedFolder checked;
    checked.folder.id = id;
    auto got = lookUp(id);
    if (got && got->isShortcutToFolder())
        got = lookUp(got->shortcutTargetId);
    if (!got && !concernsOneFolder(got.error()))
        return std::unexpected(got.error());
    if (!got) {
        const bool denied = got.error().kind == ErrorKind::PermissionDenied;
        checked.verdict = denied ? FolderVerdict::NoPermission : FolderVerdict::NotFound;
        return checked;
    }
    const auto placed = place(*got, lookUp, stop);
    if (!placed)
        return std::unexpected(placed.error());
    checked.folder = *placed;
    if (!got->isFolder())
        checked.verdict = FolderVerdict::NotAFolder;
    else if (got->trashed)
        checked.verdict = FolderVerdict::Trashed;
    else if (!canBeCamera(*placed))
        checked.verdict = FolderVerdict::WrongDepth;
    return checked;
}

Result<QList<CheckedFolder>> FolderService::check(const QStringList& ids, const std::stop_token& stop) {
    QHash<QString, DriveFile> seen; // The cameras of a location have the same parent.
    const LookUp lookUp = [&](const QString& id) -> Result<DriveFile> {
        if (const auto known = seen.constFind(id); known != seen.constEnd())
            return *known;
        auto got = m_drive.get(id, stop);
        if (got) {
            seen.insert(id, *got);
            m_cache.remember(id, *got);
        }
        return got;
    };
    QList<CheckedFolder> checked;
    for (const QString& id : ids) {
        auto one = checkOne(id, lookUp, stop);
        if (!one)
            return std::unexpected(one.error());
        checked += *one;
    }
    return checked;
}

} // namespace vtrack
