// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "observations.h"
#include "planner.h"

#include <QByteArray>

namespace vtrack {

/// Looks through the folders of a source that are due (planFolder()), each on its own: an error belongs to its folder,
/// and what happened to one folder costs one folder. Each page is written down as it comes.
///
///   new, lost, doubted --> files.get --> gone: forgotten with all below it; a camera's own folder is kept and told of
///                                   '-> here: at its present place, to be listed
///   to be listed --> page --> page ... --> listed: what it did not name is doubted
/// Run's thread.
class FolderListings {
public:
    /// @param feedOf what is known of a drive's changes. @param needFeed a folder turned out to lie in this drive: true
    /// when its changes are still to be read, and planDrive() comes after them.
    FolderListings(RunContext& run, Questions& questions, Observations& observations,
                   std::function<FeedFacts(const QString&)> feedOf, std::function<bool(const QString&)> needFeed);

    /// Does what planFolder() says, at most once in a run.
    void plan(const WatchedFolder& folder);
    /// The same for all folders of the drive.
    void planDrive(const QString& driveId);
    /// Asks where the folder is, and whether it is still there; once in a run.
    void ask(const WatchedFolder& folder);

    /// Writes down an item that was named in a watched folder. Inside RunContext::note().
    /// @param named when the answer was asked for. @param clips gets it when it is a clip.
    /// @return false when it is left out: no footage.
    [[nodiscard]] Result<bool> takeChild(const WatchedFolder& folder, const DriveFile& child, const QDateTime& named,
                                         QList<PendingFile>& clips);

private:
    struct Listing {
        WatchedFolder folder;
        QDateTime began;
        DriveQuery query = {};
        QSet<QByteArray> pageTokens = {}; ///< Digests of those used: a list must not come back to one.
        qint64 leftOut = 0;
        QString leftOutName = {};
        bool complete = true;
    };

    void begin(const WatchedFolder& folder);
    void askPage(const std::shared_ptr<Listing>& listing);
    void takePage(const std::shared_ptr<Listing>& listing, const Result<DriveFilePage>& page);
    void askAfterRefusal(const WatchedFolder& folder, const Error& refusal);
    [[nodiscard]] Result<void> writePage(Listing& listing, const DriveFilePage& page);
    void end(const Listing& listing);
    void takeAnswer(const WatchedFolder& folder, const Result<DriveFile>& answer);
    [[nodiscard]] Result<void> isHere(const WatchedFolder& folder, const DriveFile& answer);
    void isGone(const WatchedFolder& folder, const Error& error);
    void fail(const WatchedFolder& folder, const Error& error);
    [[nodiscard]] QString cameraName(qint64 cameraId) const;

    RunContext& m_run;
    Questions& m_questions;
    Observations& m_observations;
    std::function<FeedFacts(const QString&)> m_feedOf;
    std::function<bool(const QString&)> m_needFeed;
    FolderStore m_folders;
    PendingStore m_pending;
    QSet<QString> m_asked;
    QSet<QString> m_begun;
};

} // namespace vtrack
