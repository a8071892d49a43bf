// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speed_history.h"

#include <QWidget>

namespace vtrack {

/// How fast footage came in over the last minutes, as a small curve without scales; its tool tip says the numbers.
class Sparkline final : public QWidget {
    Q_OBJECT

public:
    /// @param history outlives the widget.
    explicit Sparkline(const SpeedHistory& history);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    const SpeedHistory& m_history;
};

} // namespace vtrack
