// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_store.h"
#include "folder_store.h"
#include "pending_store.h"

namespace vtrack {

// Decides what to do next from facts: what Drive said and when, what is recorded and processed, what failed. Pure
// functions without state, requests or a clock, so they can be tested with millions of states.

/// The next step for a file in Drive.
enum class FileStep {
    Nothing,  ///< Not wanted: the camera is not selected, or a person dismissed it.
    Leave,    ///< Uploaded before the first day that a person wants of the source: stays in Drive, and is counted.
    Forget,   ///< This content is recorded, or was cleaned up: remove the row.
    AskDrive, ///< Drive no longer names it: `files.get` shows whether it is gone.
    Wait,     ///< Its upload may still be in progress, or it failed recently.
    Fetch,
};

struct FilePlan {
    FileStep step = FileStep::Nothing;
    QDateTime until = {}; ///< For Wait, if known.

    bool operator==(const FilePlan&) const = default;
};

/// Whether the file failed recently, and its next try is later.
[[nodiscard]] bool waitsForRetry(const PendingFile& file, const QDateTime& now);

/// @param known what is recorded of the file's id, in any order.
/// @param fetchFrom Source::fetchFrom.
[[nodiscard]] FilePlan planFile(const PendingFile& observed, const QList<FileStore::Known>& known, bool cameraSelected,
                                const QDateTime& now, const QDateTime& fetchFrom = {});

/// The next step for a folder.
enum class FolderStep {
    Nothing,  ///< Its content is known; changes are enough.
    AskDrive, ///< Its place, or its existence, is unknown.
    Wait,     ///< It failed recently.
    List,
};

struct FolderPlan {
    FolderStep step = FolderStep::Nothing;
    QDateTime until = {}; ///< For Wait.

    bool operator==(const FolderPlan&) const = default;
};

/// The state of the change feed of the folder's drive.
struct FeedFacts {
    bool read = false;        ///< All changes were read in this run.
    QDateTime startedAt = {}; ///< When the feed was first read; invalid if never.
};

/// A folder is listed the first time, again when the change feed has been read for `feedSettles` (a listing can lag by
/// minutes, and what it omits then is in no change), every `listingLasts`, and every `withoutChanges` while the changes
/// cannot be read.
[[nodiscard]] FolderPlan planFolder(const WatchedFolder& folder, const FeedFacts& feed, const QDateTime& now);

inline constexpr std::chrono::minutes feedSettles{10};
inline constexpr std::chrono::hours listingLasts{24};
inline constexpr std::chrono::minutes withoutChanges{10};

} // namespace vtrack
