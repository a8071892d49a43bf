// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speed_history.h"

#include <QWidget>

namespace vtrack {

/// The download speed of the last minutes, as a small curve, and how fast its highest point is.
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
    [[nodiscard]] QString scaleText() const;
    [[nodiscard]] QRect curvePlace() const;

    const SpeedHistory& m_history;
};

} // namespace vtrack
