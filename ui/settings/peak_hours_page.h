// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_page.h"

#include <array>

class QComboBox;

namespace vtrack {

class WeekGrid;

/// The timetable of peak hours (guide, "Bandwidth Optimization").
class PeakHoursPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit PeakHoursPage(const SettingsServices& services);

private:
    void take();
    void showHours();

    QComboBox* m_preset;
    WeekGrid* m_grid;
    std::array<QWidget*, 2> m_limits; ///< What the hours restrict.
};

} // namespace vtrack
