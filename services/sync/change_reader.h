// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_locations.h"
#include "folder_listings.h"
#include "page_trail.h"

namespace vtrack {

/// Reads the change feed of each drive in which a source has folders. The token is updated only in the transaction that
/// writes the changes, and listings do not reset it: what a listing omits arrives as a change.
///
///   no token, another account, or refused --> start token (the drive's folders are to be listed) --> read
///   token --> page --> page ... --> read
///        '--> no answer: reported; folders are listed every 10 minutes meanwhile
/// Run's thread.
class ChangeReader {
public:
    /// Tokens of another account than RunContext::account are not valid.
    ChangeReader(RunContext& run, SearchRequests& searchRequests, Observations& observations, FolderListings& listings,
                 CameraLocations& locations);

    /// Reads the changes of the drive, once in a run; then its folders are planned.
    /// @return false if all changes were already read.
    bool follow(const QString& driveId);

    [[nodiscard]] FeedFacts facts(const QString& driveId) const { return m_feeds.value(driveId).facts; }

private:
    struct Feed {
        FeedFacts facts = {};
        ChangeFeed at = {};
        PageTrail pages = {};
        bool ended = false;
    };

    void start(const QString& driveId);
    void askPage(const QString& driveId);
    void takePage(const QString& driveId, const Result<DriveChangePage>& page);
    void fail(const QString& driveId, const Error& error);
    void end(const QString& driveId);
    [[nodiscard]] Result<void> takeChange(const DriveChange& change, QList<PendingFile>& clips);
    [[nodiscard]] Result<void> askCamerasIn(const QString& folderId);
    [[nodiscard]] Result<void> takeFolder(const WatchedFolder& folder, const DriveChange& change);

    RunContext& m_run;
    SearchRequests& m_searchRequests;
    Observations& m_observations;
    FolderListings& m_listings;
    CameraLocations& m_locations;
    FolderStore m_folders;
    ChangeFeedStore m_store;
    PendingStore m_pending;
    QHash<QString, Feed> m_feeds; ///< By drive.
    QDateTime m_answered;         ///< When the current page arrived.
};

} // namespace vtrack
