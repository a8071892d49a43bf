// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_locations.h"
#include "change_follower.h"

namespace vtrack {

/// Observes what a source has in Drive and writes it down as it comes, so that downloads begin with the first answer:
/// changes first (one request when nothing happened), then the folders that are due, then whatever is doubted, then
/// what lies beside the cameras. What happens to one folder or drive stops no other. Run's thread.
class Discovery {
public:
    explicit Discovery(RunContext& run);

    /// Plans the run's questions. Errors: those of the database.
    [[nodiscard]] Result<void> begin();
    /// Starts questions for which there is room. Call after each answer.
    void startDue();

    [[nodiscard]] bool isDone() const { return m_questions.isIdle(); }

    /// Whether files were observed since the last call.
    [[nodiscard]] bool tookSome() { return m_observations.tookSome(); }

    /// Writes down which cameras this run saw as a whole, and tells of new folders beside them.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<QString> account();

    RunContext& m_run;
    QDateTime m_began;
    Questions m_questions;
    Observations m_observations;
    FolderListings m_listings;
    CameraLocations m_locations;
    std::optional<ChangeFollower> m_changes;
};

} // namespace vtrack
