// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_folder.h"
#include "clock.h"
#include "drive_api.h"
#include "folder_cache.h"

#include <functional>

namespace vtrack {

/// The folder tree of Drive, one page at a time, remembered for 300 s (guide, "Caching Strategy"). Calls block: on
/// workers only, from any number of them.
/// Each folder is a separate query: Google silently loses rows when several parents are joined with "or".
class FolderService {
public:
    FolderService(DriveApi& drive, const Clock& clock);

    /// My Drive and, by name, the shared drives: the roots of everything, at depth 0. Without shared drives where the
    /// organisation forbids them.
    [[nodiscard]] Result<QList<Folder>> drives(const std::stop_token& stop = {});

    /// Sub-folders of `parentId` ("root" for My Drive), shortcuts to folders among them. One listing request, and one
    /// request for the target of each shortcut. FolderNotFound for an unknown id.
    /// @param maxResults 1 to 1000 (guide: 50).
    [[nodiscard]] Result<FolderPage> subfolders(const QString& parentId, int maxResults = 50,
                                                const QString& pageToken = {}, const std::stop_token& stop = {});

    /// The folder with its depth and path, walked up its parents; safe against cycles and endless chains.
    [[nodiscard]] Result<Folder> folder(const QString& id, const std::stop_token& stop = {});

    /// Every folder at camera depth below this one, without shortcuts: their targets are found at their own place.
    [[nodiscard]] Result<QList<Folder>> camerasBelow(const QString& id, const std::stop_token& stop = {});

    /// The drives, projects, areas, locations and cameras in whose names a word begins with the text, in all of Drive;
    /// no shortcuts. Some twenty at most, because the place of each is looked up: a request for each folder above it.
    [[nodiscard]] Result<FoundFolders> find(const QString& text, const std::stop_token& stop = {});

    /// What to find out about folders.
    enum class Details { Subfolders, Stats };

    /// Fills `hasSubfolders`, and with Details::Stats also `stats` of the cameras among them: one small request a
    /// folder, up to ten for a camera with much in it, eight folders at a time. Call it only for visible folders.
    /// Errors: the first; the folders without one are filled.
    [[nodiscard]] Result<void> askFor(Details details, QList<Folder>& folders, const std::stop_token& stop = {});

    /// Looks up each folder without the cache, because it is about to be saved. A folder that cannot be a camera is a
    /// verdict, not an error; errors mean that the check itself failed. A shortcut is followed once.
    [[nodiscard]] Result<QList<CheckedFolder>> check(const QStringList& ids, const std::stop_token& stop = {});

    /// Clears the cache, when a person refreshes the view.
    void forget() { m_cache.clear(); }

    [[nodiscard]] FolderCache::Info cacheInfo() const { return m_cache.info(); }

private:
    using LookUp = std::function<Result<DriveFile>(const QString& id)>;

    [[nodiscard]] Result<DriveFile> item(const QString& id, const std::stop_token& stop);
    [[nodiscard]] Result<QList<SharedDrive>> sharedDrives(const std::stop_token& stop);
    [[nodiscard]] Result<Folder> place(const DriveFile& item, const LookUp& lookUp, const std::stop_token& stop);
    [[nodiscard]] Result<Folder> rootFolder(const DriveFile& item, const std::stop_token& stop);
    [[nodiscard]] Result<Folder> behindShortcut(const DriveFile& shortcut, const Folder& parent,
                                                const std::stop_token& stop);
    [[nodiscard]] Result<void> addFound(const DriveFile& hit, FoundFolders& found, const std::stop_token& stop);
    [[nodiscard]] Result<CheckedFolder> checkOne(const QString& id, const LookUp& lookUp, const std::stop_token& stop);
    [[nodiscard]] Result<Folder> withDetails(Details details, Folder folder, const std::stop_token& stop);
    [[nodiscard]] Result<bool> hasSubfolders(const QString& id, const std::stop_token& stop);
    [[nodiscard]] Result<Folder> withStats(Folder camera, const std::stop_token& stop);

    DriveApi& m_drive;
    FolderCache m_cache;
};

} // namespace vtrack
