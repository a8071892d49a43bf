// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_api.h"
#include "status_label.h"

#include <stop_token>

namespace vtrack {

/// Measures the download speed from Drive, and shows how much footage of the cameras it allows.
class SummarySpeed final : public StatusLabel {
    Q_OBJECT

public:
    SummarySpeed(DriveApi& drive, Clock& clock, QThreadPool& background, QWidget* parent = nullptr);
    ~SummarySpeed() override;

    /// Downloads one of their videos for a few seconds. A measurement in progress is cancelled.
    void measure(const QStringList& cameraFolders);

signals:
    void measured(double mbps);

private:
    void show(const Result<std::optional<double>>& mbps, int cameras);

    DriveApi& m_drive;
    Clock& m_clock;
    QThreadPool& m_background;
    std::stop_source m_stop;
    int m_question = 0; ///< Only the latest request's answer is used.
};

} // namespace vtrack
