// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace vtrack {

/// How far the downloads have come, as a bar on the program's button in the taskbar, where the system has that. GUI
/// thread.
class TaskbarProgress {
public:
    /// Shows it, unless it is shown already.
    /// @param window whose button it is; needed on Windows only.
    /// @param thousandths -1 for no bar.
    void show(QWidget* window, int thousandths);

private:
    int m_shown = -1;
};

} // namespace vtrack
