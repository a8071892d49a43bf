// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace vtrack {

/// While it lives, the mouse wheel changes no combo box, number box or slider that does not have the focus: what is
/// around it scrolls instead, and the wheel gives none of them the focus. For all windows of the program. Make it after
/// the application object. GUI thread.
class WheelGuard final : public QObject {
public:
    WheelGuard();

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace vtrack
