// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_locations.h"
#include "change_reader.h"

namespace vtrack {

/// Finds the clips of a source in Drive and writes them to the queue as answers arrive, so that downloads begin with
/// the first answer. The order: changes (one request if nothing has happened), folders that are due, doubted entries,
/// new camera folders. A failure of one folder or drive does not affect the others. Run's thread.
class Discovery {
public:
    explicit Discovery(RunContext& run);

    /// Plans the run's requests. Errors: those of the database.
    [[nodiscard]] Result<void> begin();
    /// Starts requests as far as there is capacity. Call after each answer.
    void startDue();

    [[nodiscard]] bool isDone() const { return m_searchRequests.isIdle(); }

    /// Whether pending files were added since the last call.
    [[nodiscard]] bool tookSome() { return m_observations.tookSome(); }

    /// Records which cameras were completely searched, and reports new camera folders.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] bool isSeen(const WatchedFolder& folder) const;
    [[nodiscard]] Result<QString> account();

    RunContext& m_run;
    QDateTime m_began;
    SearchRequests m_searchRequests;
    Observations m_observations;
    FolderListings m_listings;
    CameraLocations m_locations;
    std::optional<ChangeReader> m_changes;
};

} // namespace vtrack
