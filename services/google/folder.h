// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vtrack {

/// The content of a camera's folder, including subfolders.
struct FolderStats {
    qint64 files = 0;
    qint64 bytes = 0;
    QDateTime newest = {}; ///< When the newest file was created; invalid if there is none.
    bool complete = true;  ///< False: counting stopped early, so these are lower bounds.

    bool operator==(const FolderStats&) const = default;
};

/// A folder and its place in Drive. The depth is counted from its drive (My Drive or a shared drive).
struct Folder {
    QString id;
    QString name;
    QString parentId;
    int depth = 0; ///< 0 for a drive, 1 for a project, 4 for a camera.
    QString path;  ///< "/Project A/Area 1/Location X/Cam1"; "/" for My Drive. In a shared drive its name comes first.
    QDateTime created;
    QDateTime modified;
    std::optional<bool> hasSubfolders = {}; ///< Nothing if not requested.
    QStringList above = {};                 ///< Ids of the folders it lies in, the drive's first.
    std::optional<FolderStats> stats = {};  ///< Nothing if not requested.
    /// The id of the shortcut; empty for the folder itself. A shortcut has the depth, path and content of its target,
    /// because that is what is synced, but its own name.
    QString shortcutId = {};
    bool reachable = true;   ///< False for a shortcut to a folder that is gone or that this account may not see.
    QString targetName = {}; ///< Of a shortcut: what its target itself is called.

    [[nodiscard]] bool isShortcut() const { return !shortcutId.isEmpty(); }

    /// What a shortcut leads to, as it looks at its own place; any other folder is its own target.
    [[nodiscard]] Folder target() const;
};

/// One page of a folder's sub-folders, by name.
struct FolderPage {
    Folder parent;
    QList<Folder> folders;
    QString nextPageToken; ///< Empty when there are no more.
};

/// Folders that were searched by name.
struct FoundFolders {
    QList<Folder> folders; ///< Those that were found and those that they lie in, each after its parent.
    QStringList hits;      ///< The ids of those that were found.
    bool complete = true;  ///< False: there are more.
};

} // namespace vtrack
