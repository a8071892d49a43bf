// SPDX-License-Identifier: GPL-3.0-or-later
#include "instance_peer.h"
#include "windows_process.h"

#include <windows.h>

namespace vtrack {

QString folderForSockets() {
    return {};
}

bool isPeerOurs(qintptr socket) {
    const auto pipe = reinterpret_cast<HANDLE>(socket); // NOLINT(performance-no-int-to-ptr)
    ULONG server = 0;
    ULONG client = 0;
    if (GetNamedPipeServerProcessId(pipe, &server) == 0 || GetNamedPipeClientProcessId(pipe, &client) == 0)
        return false;
    return isOwnUsersProcess(server == GetCurrentProcessId() ? client : server);
}

} // namespace vtrack
