// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_locations.h"
#include "folder_listings.h"

namespace vtrack {

/// Follows the changes of each drive in which a source has folders. How far they were read moves on only in the
/// transaction that writes down what they told, and the token is kept whatever else is listed: what a list leaves out
/// comes with a change.
///
///   no token, another account, or refused --> start token (the drive's folders are to be listed) --> read
///   token --> page --> page ... --> read
///        '--> no answer: told; folders are listed every 10 minutes meanwhile
/// Run's thread.
class ChangeFollower {
public:
    /// @param account Google's id of the account that is signed in: tokens of another one mean nothing.
    ChangeFollower(RunContext& run, Questions& questions, Observations& observations, FolderListings& listings,
                   CameraLocations& locations, QString account);

    /// Follows the changes of the drive, once in a run; at their end its folders are planned.
    /// @return false when they have come to their end already.
    bool follow(const QString& driveId);

    [[nodiscard]] FeedFacts facts(const QString& driveId) const { return m_feeds.value(driveId).facts; }

private:
    struct Feed {
        FeedFacts facts = {};
        ChangeFeed at = {};
        QSet<QByteArray> pageTokens = {}; ///< Digests of those used: changes must not come back to one.
        bool ended = false;
    };

    void start(const QString& driveId);
    void askPage(const QString& driveId);
    void takePage(const QString& driveId, const Result<DriveChangePage>& page);
    void fail(const QString& driveId, const Error& error);
    void end(const QString& driveId);
    [[nodiscard]] Result<void> takeChange(const DriveChange& change, QList<PendingFile>& clips);
    [[nodiscard]] Result<void> takeFolder(const WatchedFolder& folder, const DriveChange& change);

    RunContext& m_run;
    Questions& m_questions;
    Observations& m_observations;
    FolderListings& m_listings;
    CameraLocations& m_locations;
    QString m_account;
    FolderStore m_folders;
    ChangeFeedStore m_store;
    PendingStore m_pending;
    QHash<QString, Feed> m_feeds; ///< By drive.
    QDateTime m_answered;         ///< When the page in hand came.
};

} // namespace vtrack
