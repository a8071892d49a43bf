// SPDX-License-Identifier: GPL-3.0-or-later
#include "running_note.h"
#include "windows_command_line.h"

#include <windows.h>

namespace vtrack {

namespace {

/// Volatile: after a crash, the note stays until the person logs out.
HKEY openKey() {
    HKEY key = nullptr;
    RegCreateKeyExW(HKEY_CURRENT_USER, L"Software\\VTrackCloudSync\\Running", 0, nullptr, REG_OPTION_VOLATILE,
                    KEY_SET_VALUE, nullptr, &key, nullptr);
    return key;
}

} // namespace

void noteRunning(const QString& name, const QStringList& arguments) {
    const std::wstring value = windowsCommandLine(arguments).toStdWString();
    if (HKEY key = openKey()) {
        RegSetValueExW(key, name.toStdWString().c_str(), 0, REG_SZ, reinterpret_cast<const BYTE*>(value.c_str()),
                       static_cast<DWORD>((value.size() + 1) * sizeof(wchar_t)));
        RegCloseKey(key);
    }
}

void removeRunningNote(const QString& name) {
    if (HKEY key = openKey()) {
        RegDeleteValueW(key, name.toStdWString().c_str());
        RegCloseKey(key);
    }
}

} // namespace vtrack
