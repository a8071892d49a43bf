// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity_model.h"
#include "coverage_model.h"
#include "dashboard_reader.h"

#include <QComboBox>
#include <QLineEdit>

namespace vtrack {

class ListPanel;

/// The activity list, with a search and filters by severity and camera.
class ActivityPanel final : public QWidget {
    Q_OBJECT

public:
    /// @param coverage has the cameras to choose from. @param reader applies the filters. All outlive the panel.
    ActivityPanel(ActivityModel& activity, const CoverageModel& coverage, DashboardReader& reader);

private:
    void refreshCameras();
    void apply();

    const CoverageModel& m_coverage;
    DashboardReader& m_reader;
    QLineEdit* m_search;
    QComboBox* m_severity;
    QComboBox* m_camera;
    ListPanel* m_list;
};

} // namespace vtrack
