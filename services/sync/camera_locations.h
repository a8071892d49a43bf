// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "new_camera_folders.h"
#include "page_trail.h"
#include "planner.h"
#include "search_requests.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace vtrack {

/// Detects new camera folders next to chosen ones, so that footage that is not fetched is reported. Changes name them
/// at no cost; the locations themselves are listed like other folders (planFolder()), after everything else.
///
///   named in a location --> there since the cameras were chosen: not reported
///                       '-> new --a person's word--> a camera, or ignored
///                            '-- no longer named --files.get--> gone
/// Failures here do not affect footage and are retried later. Run's thread.
class CameraLocations {
public:
    CameraLocations(RunContext& run, SearchRequests& searchRequests, std::function<FeedFacts(const QString&)> feedOf);

    /// Reads the state with which changes are compared.
    [[nodiscard]] Result<void> begin();
    /// Handles a change of an item that is in no watched folder. Inside RunContext::write().
    [[nodiscard]] Result<void> takeChange(const DriveChange& change, const QDateTime& named);
    /// Lists the locations that are due, each at most once in a run.
    /// @return whether there were any.
    [[nodiscard]] bool listDue();
    /// Reports new folders that were not reported yet.
    [[nodiscard]] Result<void> tell();

private:
    struct Listing {
        CameraLocation location;
        QDateTime began;
        DriveQuery query = {};
        PageTrail pages = {};
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
    SearchRequests& m_searchRequests;
    std::function<FeedFacts(const QString&)> m_feedOf;
    UnchosenFolderStore m_store;
    QHash<QString, CameraLocation> m_locations; ///< By folder.
    QHash<QString, QStringList> m_names;        ///< Of the chosen cameras' folders, by location.
    QSet<QString> m_outOfSight;                 ///< Locations with a camera that another account saw last.
    QSet<QString> m_undecided;
    QSet<QString> m_asked;
    QSet<QString> m_begun;
};

} // namespace vtrack
