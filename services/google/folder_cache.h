// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "drive_answer.h"
#include "folder.h"

#include <QCache>

#include <functional>
#include <mutex>
#include <optional>

namespace vtrack {

/// How much memory a camera's row takes, about.
[[nodiscard]] qsizetype bytesOf(const Folder& folder);

/// What Drive answered about folders, each answer for 300 s (guide, "Caching Strategy"). Bounded in bytes: the least
/// recently used answers are removed first. Safe from any thread.
class FolderCache {
public:
    /// @param grant AccessTokens::grant(): an answer belongs to the account that got it.
    FolderCache(const Clock& clock, std::function<int()> grant)
        : m_clock(clock)
        , m_grant(std::move(grant)) {}

    [[nodiscard]] std::optional<DriveFile> item(const QString& id) const { return at(m_items, id); }

    [[nodiscard]] std::optional<FolderPage> page(const QString& key) const { return at(m_pages, key); }

    [[nodiscard]] std::optional<QList<SharedDrive>> sharedDrives() const { return at(m_drives, {}); }

    /// A folder with `hasSubfolders`, and `stats` if they were asked for.
    [[nodiscard]] std::optional<Folder> details(const QString& key) const { return at(m_details, key); }

    void remember(const QString& id, const DriveFile& item);
    void rememberPage(const QString& key, const FolderPage& page);
    void rememberSharedDrives(const QList<SharedDrive>& drives);
    void rememberDetails(const QString& key, const Folder& folder);

    void clear();

    struct Info {
        qsizetype folders = 0;
        qsizetype bytes = 0; ///< About, of all answers.
    };

    [[nodiscard]] Info info() const;

    static constexpr qsizetype mostBytes = 33'000'000; ///< About, of all answers.

private:
    template <typename T> struct Entry {
        T value;
        QDateTime until;
        int grant;
    };

    template <typename T> using Answers = QCache<QString, Entry<T>>;

    template <typename T> [[nodiscard]] std::optional<T> at(const Answers<T>& answers, const QString& key) const {
        const std::scoped_lock lock(m_mutex);
        const Entry<T>* entry = answers.object(key);
        const bool valid = entry && entry->grant == m_grant() && m_clock.now() < entry->until;
        return valid ? std::optional(entry->value) : std::nullopt;
    }

    template <typename T> void insert(Answers<T>& answers, const QString& key, const T& value, qsizetype bytes) {
        const std::scoped_lock lock(m_mutex);
        answers.insert(key, new Entry<T>{value, m_clock.now().addSecs(rememberedSeconds), m_grant()}, bytes);
    }

    static constexpr int rememberedSeconds = 300;

    const Clock& m_clock;
    std::function<int()> m_grant;
    mutable std::mutex m_mutex;
    Answers<DriveFile> m_items{5'000'000};
    Answers<FolderPage> m_pages{16'000'000};
    Answers<QList<SharedDrive>> m_drives{8'000'000};
    Answers<Folder> m_details{4'000'000};
};

} // namespace vtrack
