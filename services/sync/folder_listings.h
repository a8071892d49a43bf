// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "observations.h"
#include "page_trail.h"
#include "planner.h"

#include <QByteArray>

namespace vtrack {

/// Lists the folders of a source that are due (planFolder()). Each folder is handled separately, so an error affects
/// that folder only. Each page is written as it arrives.
///
///   new, lost, doubted --> files.get --> gone: removed with its subfolders; a camera's own folder is kept and reported
///                                   '-> here: at its present place, to be listed
///                                   '-> not found, but another account saw it: kept as it is, and reported
///   to be listed --> page --> page ... --> listed: entries that it did not name are doubted
/// Run's thread.
class FolderListings {
public:
    /// @param feedOf returns the state of a drive's change feed. @param needFeed called when a folder was found in this
    /// drive; returns true if its changes are still to be read, and planDrive() follows then.
    FolderListings(RunContext& run, SearchRequests& searchRequests, Observations& observations,
                   std::function<FeedFacts(const QString&)> feedOf, std::function<bool(const QString&)> needFeed);

    /// Executes the result of planFolder(), at most once in a run.
    void plan(const WatchedFolder& folder);
    /// The same for all folders of the drive.
    void planDrive(const QString& driveId);
    /// Looks up whether the folder still exists, and where; once in a run.
    void ask(const WatchedFolder& folder);

    /// Looks up the cameras of which folders are gone: they may have gone together.
    /// @return whether there are any to look up.
    [[nodiscard]] bool askAboveGone();
    /// Then removes those folders, except of cameras that are gone themselves.
    void removeGone();

    /// Records an item that was named in a watched folder. Inside RunContext::note().
    /// @param named when the request was sent. @param clips the item is appended if it is a clip.
    /// @return false if it is left out because it is not footage.
    [[nodiscard]] Result<bool> takeChild(const WatchedFolder& folder, const DriveFile& child, const QDateTime& named,
                                         QList<PendingFile>& clips);

private:
    struct Listing {
        WatchedFolder folder;
        QDateTime began;
        DriveQuery query = {};
        PageTrail pages = {};
        qint64 leftOut = 0;
        QString leftOutName = {};
        bool complete = true;
        qsizetype named = 0;   ///< Entries so far.
        bool lookedUp = false; ///< `files.get` found the folder, so the list may be empty.
    };

    void begin(const WatchedFolder& folder);
    void askPage(const std::shared_ptr<Listing>& listing);
    void takePage(const std::shared_ptr<Listing>& listing, const Result<DriveFilePage>& page);
    void askWhetherEmpty(const std::shared_ptr<Listing>& listing);
    void askAfterRefusal(const WatchedFolder& folder, const Error& refusal);
    [[nodiscard]] Result<void> writePage(Listing& listing, const DriveFilePage& page);
    void end(const Listing& listing);
    [[nodiscard]] Result<bool> takeSubfolder(const WatchedFolder& folder, const DriveFile& child,
                                             const QDateTime& named);
    [[nodiscard]] Result<bool> isElsewhere(const WatchedFolder& named);
    void askTarget(const WatchedFolder& folder);
    void takeAnswer(const WatchedFolder& folder, const Result<DriveFile>& answer);
    [[nodiscard]] Result<void> isHere(const WatchedFolder& folder, const DriveFile& answer);
    void isNotFound(const WatchedFolder& folder, const Error& error);
    void isGone(const WatchedFolder& folder, const Error& error);
    void fail(const WatchedFolder& folder, const Error& error);
    [[nodiscard]] QString cameraName(qint64 cameraId) const;

    RunContext& m_run;
    SearchRequests& m_searchRequests;
    Observations& m_observations;
    std::function<FeedFacts(const QString&)> m_feedOf;
    std::function<bool(const QString&)> m_needFeed;
    FolderStore m_folders;
    PendingStore m_pending;
    QSet<QString> m_asked;
    QSet<QString> m_begun;
    QList<WatchedFolder> m_gone; ///< Subfolders that Drive says are gone.
};

} // namespace vtrack
