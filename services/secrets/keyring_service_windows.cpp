// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring_service.h"

#include <windows.h>
#include <wincred.h>

namespace vtrack {

KeyringService keyringService() {
    DWORD count = 0;
    PCREDENTIALW* entries = nullptr;
    if (CredEnumerateW(L"vtrack-cloud-sync/*", 0, &count, &entries) != 0) {
        CredFree(entries);
        return KeyringService::Present;
    }
    // A session without credentials, such as that of a scheduled task without a password.
    return GetLastError() == ERROR_NO_SUCH_LOGON_SESSION ? KeyringService::None : KeyringService::Present;
}

} // namespace vtrack
