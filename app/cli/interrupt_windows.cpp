// SPDX-License-Identifier: GPL-3.0-or-later
// "HandlerRoutine callback function": learn.microsoft.com
#include "interrupt.h"

#include <QCoreApplication>

#include <windows.h>
#include <atomic>

namespace vtrack {

namespace {

std::function<void()>& stopFunction() {
    static std::function<void()> function;
    return function;
}

/// Windows calls it on a thread of its own for each event.
BOOL WINAPI handleControl(DWORD event) {
    static std::atomic<bool> isStopping = false;
    const bool endsAnyway = event == CTRL_CLOSE_EVENT || event == CTRL_LOGOFF_EVENT || event == CTRL_SHUTDOWN_EVENT;
    if (!isStopping.exchange(true))
        QMetaObject::invokeMethod(QCoreApplication::instance(), stopFunction(), Qt::QueuedConnection);
    else if (!endsAnyway)
        return FALSE; // The second time: Windows ends the program.
    if (endsAnyway)
        Sleep(INFINITE); // Windows ends the program when this returns, or when its patience (5 s) is over.
    return TRUE;
}

} // namespace

void onInterrupt(std::function<void()> stop) {
    stopFunction() = std::move(stop);
    SetConsoleCtrlHandler(handleControl, TRUE);
}

} // namespace vtrack
