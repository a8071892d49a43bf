// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include <QCoreApplication>

#include <windows.h>

namespace vtrack {

namespace {

std::function<void()>& stopFunction() {
    static std::function<void()> function;
    return function;
}

BOOL WINAPI handleControl(DWORD) {
    if (!stopFunction())
        return FALSE; // The second time: Windows ends the program.
    QMetaObject::invokeMethod(QCoreApplication::instance(), std::exchange(stopFunction(), {}), Qt::QueuedConnection);
    return TRUE;
}

} // namespace

void onInterrupt(std::function<void()> stop) {
    stopFunction() = std::move(stop);
    SetConsoleCtrlHandler(handleControl, TRUE);
}

} // namespace vtrack
