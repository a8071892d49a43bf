// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskbar_progress.h"

#include <QWidget>

#include <windows.h>
#include <shobjidl.h>

namespace vtrack {

void TaskbarProgress::show(QWidget* window, int thousandths) {
    if (m_shown == thousandths || window == nullptr || !window->testAttribute(Qt::WA_WState_Created))
        return;
    ITaskbarList3* taskbar = nullptr; // COM is set up by Qt's own windows.
    if (CoCreateInstance(CLSID_TaskbarList, nullptr, CLSCTX_INPROC_SERVER, IID_ITaskbarList3,
                         reinterpret_cast<void**>(&taskbar)) != S_OK)
        return;
    m_shown = thousandths;
    const auto handle = reinterpret_cast<HWND>(window->winId());
    if (taskbar->HrInit() == S_OK) {
        if (thousandths < 0)
            taskbar->SetProgressState(handle, TBPF_NOPROGRESS);
        else
            taskbar->SetProgressValue(handle, ULONGLONG(thousandths), 1000);
    }
    taskbar->Release();
}

} // namespace vtrack
