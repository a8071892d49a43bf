// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_overview.h"

#include <QComboBox>
#include <QLineEdit>

namespace vtrack {

class ListPanel;

/// What happened, with a search and filters by how bad it was and by camera.
class ActivityPanel final : public QWidget {
    Q_OBJECT

public:
    /// @param live outlives the panel.
    explicit ActivityPanel(LiveOverview& live);

private:
    void followCameras();
    void apply();

    LiveOverview& m_live;
    QLineEdit* m_search;
    QComboBox* m_severity;
    QComboBox* m_camera;
    ListPanel* m_list;
};

} // namespace vtrack
