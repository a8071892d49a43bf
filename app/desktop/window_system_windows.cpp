// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_system.h"

#include <QApplication>

#include <windows.h>

namespace vtrack {

void prepareWindowSystem() {
    // Qt follows dark mode by default since 6.5. Its native style never does, so both modes use the same style.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:darkmode=2");
    QApplication::setStyle(QStringLiteral("Fusion"));
}

void letOthersComeToFront() {
    AllowSetForegroundWindow(ASFW_ANY);
}

} // namespace vtrack
