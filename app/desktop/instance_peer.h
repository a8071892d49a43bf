// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// Who is at the other end of the socket of RunningInstance. One implementation file for each system.

/// A folder for sockets that only this person can write to; empty where sockets have no place in a folder (Windows).
[[nodiscard]] QString folderForSockets();

/// Whether the process at the other end of the local socket is of the same user.
[[nodiscard]] bool isPeerOurs(qintptr socket);

} // namespace vtrack
