// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_time_zone.h"
#include "file_store.h"
#include "folder_store.h"
#include "pending_store.h"
#include "search_requests.h"

#include <QSet>

namespace vtrack {

/// Records the clips that Drive names, and looks up those that it no longer names: a listing without a file, or a
/// change that removes it, does not prove that it is gone.
///
///   doubted --> files.get --> 404, in the trash, in a folder that is not watched: reported and removed
///                         '-> in a watched folder: valid again, at its present place
///                         '-> in one that is not watched, but missing: valid again, where it was
///                         '-> no answer, or 404 to another account than the one that saw its folder: doubted until
///                             the next run
/// Run's thread.
class Observations {
public:
    Observations(RunContext& run, SearchRequests& searchRequests);

    /// The file as it was named in this folder.
    [[nodiscard]] PendingFile observation(const WatchedFolder& folder, const DriveFile& file);
    /// Adds the files that are not recorded with this content. Inside RunContext::note().
    /// @param named when the request was sent.
    [[nodiscard]] Result<void> observe(const QList<PendingFile>& files, const QDateTime& named);
    /// Writes that the shortcut leads to something; askDoubted() looks up what, in this run or a later one. A clip then
    /// counts as one of this folder. Inside RunContext::note().
    [[nodiscard]] Result<void> noteShortcut(const WatchedFolder& folder, const DriveFile& shortcut,
                                            const QDateTime& named);

    /// Looks up all doubted files, each once in a run.
    /// @return whether there were any.
    [[nodiscard]] bool askDoubted();

    /// Whether pending files were added since the last call.
    [[nodiscard]] bool tookSome() { return std::exchange(m_tookSome, false); }

private:
    [[nodiscard]] Result<void> takeTarget(const PendingFile& file, const DriveFile& target);
    void ask(const PendingFile& file);
    void askShortcut(const PendingFile& file);
    void takeDoubted(const PendingFile& file, const Result<DriveFile>& answer);
    [[nodiscard]] Result<void> isHere(const PendingFile& file, const DriveFile& answer);
    [[nodiscard]] Result<void> isGone(const PendingFile& file);
    [[nodiscard]] Result<bool> isOutOfSight(const PendingFile& file);
    [[nodiscard]] QTimeZone zoneOf(qint64 cameraId);
    [[nodiscard]] QString cameraName(qint64 cameraId) const;

    RunContext& m_run;
    SearchRequests& m_searchRequests;
    FolderStore m_folders;
    PendingStore m_pending;
    FileStore m_files;
    CameraZones m_zones;
    QSet<QString> m_asked; ///< Looked up in this run, or left for the next one.
    bool m_tookSome = false;
};

} // namespace vtrack
