// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "drive_api.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace vtrack {

/// The depth at which a folder is a camera: Project / Area / Location / Camera (guide, "Folder Selection").
inline constexpr int cameraDepth = 4;

/// A folder and its place.
struct Folder {
    QString id;
    QString name;
    QString parentId;
    int depth = 0; ///< 0 for My Drive, 1 for a project, 4 for a camera.
    QString path;  ///< "/Project A/Area 1/Location X/Cam1"; "/" for My Drive.
    QDateTime created;
    QDateTime modified;
    std::optional<bool> hasSubfolders; ///< Nothing where nobody asked.

    [[nodiscard]] bool selectable() const { return depth == cameraDepth; }
};

/// One page of a folder's sub-folders, by name.
struct FolderPage {
    Folder parent;
    QList<Folder> folders;
    QString nextPageToken; ///< Empty when there are no more.
};

/// What stands against a folder as a camera.
enum class FolderVerdict { Valid, WrongDepth, NotFound, NotAFolder, Trashed };

struct CheckedFolder {
    Folder folder;
    FolderVerdict verdict = FolderVerdict::Valid;
};

/// The guide's reason, in English: "Valid camera folder", "Wrong depth (level 2, need level 4)", ...
[[nodiscard]] QString verdictReason(const CheckedFolder& checked);

/// The folder tree of Drive, one page at a time, remembered for 300 s (guide, "Caching Strategy"). Calls block: on
/// workers only, from any number of them.
class FolderService {
public:
    FolderService(DriveApi& drive, const Clock& clock);

    /// Sub-folders of `parentId` ("root" for My Drive). FolderNotFound for an unknown id.
    /// @param maxResults 1 to 1000 (guide: 50).
    [[nodiscard]] Result<FolderPage> subfolders(const QString& parentId, int maxResults = 50,
                                                const QString& pageToken = {}, const std::stop_token& stop = {});

    /// The folder with its depth and path, walked up its parents; safe against cycles and endless chains.
    [[nodiscard]] Result<Folder> folder(const QString& id, const std::stop_token& stop = {});

    /// Fills `hasSubfolders` of every folder on the page: one small request each.
    [[nodiscard]] Result<void> askForSubfolders(FolderPage& page, const std::stop_token& stop = {});

    /// Looks at each folder anew, past the cache, because it is about to be saved. An unknown id is a verdict, not an
    /// error; errors are those that keep us from judging.
    [[nodiscard]] Result<QList<CheckedFolder>> check(const QStringList& ids, const std::stop_token& stop = {});

    /// Forgets everything remembered (the person asked to refresh).
    void forget();

    struct CacheInfo {
        qsizetype folders = 0;
        qsizetype bytes = 0; ///< About.
    };

    [[nodiscard]] CacheInfo cacheInfo() const;

private:
    template <typename T> struct Remembered {
        T value;
        QDateTime until;
    };

    [[nodiscard]] Result<DriveFile> item(const QString& id, const std::stop_token& stop);
    void remember(const QString& id, const DriveFile& item);
    [[nodiscard]] Result<Folder> place(const DriveFile& item, const std::stop_token& stop);

    DriveApi& m_drive;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    QHash<QString, Remembered<DriveFile>> m_items;
    QHash<QString, Remembered<FolderPage>> m_pages;
};

} // namespace vtrack
