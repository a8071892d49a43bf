// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_store.h"
#include "folder_store.h"
#include "pending_store.h"

namespace vtrack {

// What to do next, derived from facts again and again: what Drive said and when, what was recorded and handed over, who
// failed. Nothing here is stored, asks anybody or looks at a clock, so all of it can be tried in millions of states.

/// What to do about a file that Drive was observed to have.
enum class FileStep {
    Nothing,  ///< Nobody wants it: the camera is not selected, or a person dismissed it.
    Forget,   ///< This content is recorded, or was until clean-up: the observation is settled.
    AskDrive, ///< An answer no longer named it: only `files.get` knows whether it is gone.
    Wait,     ///< It may still be on its way to Drive, or failed lately.
    Fetch,
};

struct FilePlan {
    FileStep step = FileStep::Nothing;
    QDateTime until = {}; ///< For Wait, as far as it is known.

    bool operator==(const FilePlan&) const = default;
};

/// @param known what is recorded of the file's id, in any order.
[[nodiscard]] FilePlan planFile(const PendingFile& observed, const QList<FileStore::Known>& known, bool cameraSelected,
                                const QDateTime& now);

/// What to do about a folder.
enum class FolderStep {
    Nothing,  ///< What is in it is known, and changes tell the rest.
    AskDrive, ///< Where it is, or whether it is still there, is not known.
    Wait,     ///< It failed lately.
    List,
};

struct FolderPlan {
    FolderStep step = FolderStep::Nothing;
    QDateTime until = {}; ///< For Wait.

    bool operator==(const FolderPlan&) const = default;
};

/// What is known of the changes of the folder's drive.
struct FeedFacts {
    bool read = false;        ///< They were followed to their end in this run.
    QDateTime startedAt = {}; ///< When their log was first read; invalid while it never was.
};

/// A folder is listed the first time, once more when the changes have been followed for `feedSettles` (a list can lag
/// behind by minutes, and what it left out then is in no change), every `listingLasts`, and every `withoutChanges`
/// while the changes cannot be had.
[[nodiscard]] FolderPlan planFolder(const WatchedFolder& folder, const FeedFacts& feed, const QDateTime& now);

inline constexpr std::chrono::minutes feedSettles{10};
inline constexpr std::chrono::hours listingLasts{24};
inline constexpr std::chrono::minutes withoutChanges{10};

/// When something that failed `attempts` times in a row is tried next: after 5, 10, 20 minutes ... 24 hours, or when
/// Google says.
[[nodiscard]] QDateTime nextTry(int attempts, const Error& error, const QDateTime& now);

} // namespace vtrack
