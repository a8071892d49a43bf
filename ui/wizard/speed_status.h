// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_api.h"
#include "status_label.h"

#include <stop_token>

namespace vtrack {

/// Measures how fast videos come from Drive, and says what that means for some cameras.
class SpeedStatus final : public StatusLabel {
    Q_OBJECT

public:
    SpeedStatus(DriveApi& drive, Clock& clock, QThreadPool& background, QWidget* parent = nullptr);
    ~SpeedStatus() override;

    /// Fetches one of their videos for some seconds. A measurement under way is given up.
    /// @param intervalMinutes between two looks for new videos.
    void measure(const QStringList& cameraFolders, int intervalMinutes);

private:
    void show(const Result<std::optional<double>>& mbps, int cameras, int intervalMinutes);

    DriveApi& m_drive;
    Clock& m_clock;
    QThreadPool& m_background;
    std::stop_source m_stop;
    int m_question = 0; ///< Only the answer to the latest one counts.
};

} // namespace vtrack
