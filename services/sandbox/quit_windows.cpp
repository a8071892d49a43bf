// SPDX-License-Identifier: GPL-3.0-or-later
#include "quit.h"

#include <QCoreApplication>
#include <QWinEventNotifier>

#include <windows.h>

namespace vtrack::sandbox {

namespace {

BOOL WINAPI endRequested(DWORD /*event*/) {
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

void quitOnRequest(QObject* /*parent*/) {
    SetConsoleCtrlHandler(endRequested, TRUE);
}

void quitWhenEnds(qint64 processId, QObject* parent) {
    const HANDLE process = OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(processId));
    if (process == nullptr)
        return;
    auto* notifier = new QWinEventNotifier(process, parent);
    QObject::connect(notifier, &QWinEventNotifier::activated, parent, [] { QCoreApplication::quit(); });
}

} // namespace vtrack::sandbox
