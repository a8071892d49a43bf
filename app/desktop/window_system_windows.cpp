// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_system.h"

#include <QApplication>

#include <windows.h>

namespace vtrack {

void prepareWindowSystem() {
    // Qt follows dark mode without being told from 6.5 on. Its native style never does, so there is one style for both.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:darkmode=2");
    QApplication::setStyle(QStringLiteral("Fusion"));
}

void letOthersComeToFront() {
    AllowSetForegroundWindow(ASFW_ANY);
}

} // namespace vtrack
