// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "new_camera_folders.h"
#include "planner.h"
#include "questions.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace vtrack {

/// Notices camera folders that appear beside chosen ones, so that a person is told of what is not fetched. Changes name
/// them at no cost; the locations themselves are listed when a folder would be (planFolder()), after all else.
///
///   named in a location --> there since the cameras were chosen: nobody asks
///                       '-> new --a person's word--> a camera, or ignored
///                            '-- no longer named --files.get--> gone
/// What fails here concerns no footage: it is tried again later. Run's thread.
class CameraLocations {
public:
    CameraLocations(RunContext& run, Questions& questions, std::function<FeedFacts(const QString&)> feedOf);

    /// Reads what changes are compared with.
    [[nodiscard]] Result<void> begin();
    /// A change of something that lies in no watched folder. Inside RunContext::write().
    [[nodiscard]] Result<void> takeChange(const DriveChange& change, const QDateTime& named);
    /// Asks for the locations that are due, each at most once in a run.
    /// @return whether there were any.
    [[nodiscard]] bool listDue();
    /// Tells of new folders that nobody was told of yet.
    [[nodiscard]] Result<void> tell();

private:
    struct Listing {
        CameraLocation location;
        QDateTime began;
        DriveQuery query = {};
        QSet<QByteArray> pageTokens = {}; ///< Digests of those used: a list must not come back to one.
    };

    void askPage(const std::shared_ptr<Listing>& listing);
    void takePage(const std::shared_ptr<Listing>& listing, const Result<DriveFilePage>& page);
    void end(const Listing& listing);
    void fail(const Listing& listing, const Error& error);
    void ask(const QString& folderId);
    void takeAnswer(const QString& folderId, const Result<DriveFile>& answer);
    [[nodiscard]] Result<void> see(const DriveFile& folder, const QDateTime& named);
    [[nodiscard]] Result<UnchosenFolder::State> firstState(const DriveFile& folder);
    [[nodiscard]] bool hasName(const DriveFile& folder) const;

    RunContext& m_run;
    Questions& m_questions;
    std::function<FeedFacts(const QString&)> m_feedOf;
    UnchosenStore m_store;
    QHash<QString, CameraLocation> m_locations; ///< By folder.
    QHash<QString, QStringList> m_names;        ///< Of the chosen cameras' folders, by location.
    QSet<QString> m_undecided;
    QSet<QString> m_asked;
    QSet<QString> m_begun;
};

} // namespace vtrack
