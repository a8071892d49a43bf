// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speed_history.h"

#include <QWidget>

namespace vtrack {

/// The download speed of the last minutes, as a small curve without scales; its tool tip shows the numbers.
class Sparkline final : public QWidget {
    Q_OBJECT

public:
    /// @param history outlives the widget.
    explicit Sparkline(const SpeedHistory& history);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    const SpeedHistory& m_history;
};

} // namespace vtrack
