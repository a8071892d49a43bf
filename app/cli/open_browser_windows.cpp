// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_browser.h"

#include <windows.h>
#include <shellapi.h>

namespace vtrack {

bool openBrowser(const QUrl& url) {
    const std::wstring address = url.toString(QUrl::FullyEncoded).toStdWString();
    constexpr INT_PTR firstSuccess = 33; // ShellExecute, "Return value".
    return reinterpret_cast<INT_PTR>(
               ShellExecuteW(nullptr, L"open", address.c_str(), nullptr, nullptr, SW_SHOWNORMAL)) >= firstSuccess;
}

} // namespace vtrack
