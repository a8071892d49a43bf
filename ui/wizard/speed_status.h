// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status_label.h"
#include "ui_services.h"

#include <stop_token>

namespace vtrack {

/// Measures how fast videos come from Drive, and says what that means for some cameras.
class SpeedStatus final : public StatusLabel {
    Q_OBJECT

public:
    explicit SpeedStatus(const UiServices& services, QWidget* parent = nullptr);
    ~SpeedStatus() override;

    /// Fetches one of their videos for some seconds. A measurement under way is given up.
    /// @param intervalMinutes between two looks for new videos.
    void measure(const QStringList& cameraFolders, int intervalMinutes);

private:
    void show(const Result<std::optional<double>>& mbps, int cameras, int intervalMinutes);

    UiServices m_services;
    std::stop_source m_stop;
    int m_question = 0; ///< Only the answer to the latest one counts.
};

} // namespace vtrack
