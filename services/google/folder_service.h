// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "drive_api.h"
#include "folder.h"

#include <QCache>

#include <functional>
#include <mutex>

namespace vtrack {

/// The folder tree of Drive, one page at a time, remembered for 300 s (guide, "Caching Strategy"). Calls block: on
/// workers only, from any number of them.
///
/// The cache is bounded; the least recently used entries are removed first. Each folder is a separate query: Google
/// silently loses rows when several parents are joined with "or".
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

    /// What to find out about folders.
    enum class Details { Subfolders, Stats };

    /// Fills `hasSubfolders`, and with Details::Stats also `stats` of the cameras among them: one small request a
    /// folder, up to ten for a camera with much in it, eight folders at a time. Call it only for visible folders.
    [[nodiscard]] Result<void> askFor(Details details, QList<Folder>& folders, const std::stop_token& stop = {});

    /// Looks up each folder without the cache, because it is about to be saved. A folder that cannot be a camera is a
    /// verdict, not an error; errors mean that the check itself failed. A shortcut is followed once.
    [[nodiscard]] Result<QList<CheckedFolder>> check(const QStringList& ids, const std::stop_token& stop = {});

    /// Clears the cache, when a person refreshes the view.
    void forget();

    struct CacheInfo {
        qsizetype folders = 0;
        qsizetype bytes = 0; ///< About.
    };

    [[nodiscard]] CacheInfo cacheInfo() const;

private:
    /// Remembered answers of one kind, each for 300 s.
    template <typename T> class Memory {
    public:
        /// @param most bytes, about.
        explicit Memory(qsizetype most) { m_known.setMaxCost(most); }

        [[nodiscard]] std::optional<T> at(const QString& key, const QDateTime& now) const {
            const Entry* entry = m_known.object(key);
            return entry && now < entry->until ? std::optional(entry->value) : std::nullopt;
        }

        void insert(const QString& key, const T& value, const QDateTime& now, qsizetype cost) {
            m_known.insert(key, new Entry{value, now.addSecs(rememberedSeconds)}, cost);
        }

        void clear() { m_known.clear(); }

        [[nodiscard]] QList<T> values() const {
            QList<T> all;
            for (const QString& key : m_known.keys())
                all += m_known.object(key)->value;
            return all;
        }

    private:
        struct Entry {
            T value;
            QDateTime until;
        };

        QCache<QString, Entry> m_known;
    };

    using LookUp = std::function<Result<DriveFile>(const QString& id)>;

    static constexpr int rememberedSeconds = 300;

    [[nodiscard]] Result<DriveFile> item(const QString& id, const std::stop_token& stop);
    [[nodiscard]] Result<QList<SharedDrive>> sharedDrives(const std::stop_token& stop);
    void remember(const QString& id, const DriveFile& item);
    [[nodiscard]] Result<Folder> place(const DriveFile& item, const LookUp& lookUp, const std::stop_token& stop);
    [[nodiscard]] Result<Folder> rootFolder(const DriveFile& item, const std::stop_token& stop);
    [[nodiscard]] Result<Folder> behindShortcut(const DriveFile& shortcut, const Folder& parent,
                                                const std::stop_token& stop);
    [[nodiscard]] Result<CheckedFolder> checkOne(const QString& id, const LookUp& lookUp, const std::stop_token& stop);
    [[nodiscard]] Result<Folder> withDetails(Details details, Folder folder, const std::stop_token& stop);
    [[nodiscard]] Result<bool> hasSubfolders(const QString& id, const std::stop_token& stop);
    [[nodiscard]] Result<Folder> withStats(Folder camera, const std::stop_token& stop);

    DriveApi& m_drive;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    Memory<DriveFile> m_items{5'000'000};
    Memory<FolderPage> m_pages{16'000'000};
    Memory<QList<SharedDrive>> m_drives{8'000'000};
    Memory<Folder> m_details{4'000'000};
};

} // namespace vtrack
