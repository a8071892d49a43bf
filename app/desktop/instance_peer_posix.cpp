// SPDX-License-Identifier: GPL-3.0-or-later
#include "instance_peer.h"

#include <QStandardPaths>

#include <sys/socket.h>
#include <unistd.h>

namespace vtrack {

QString folderForSockets() {
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation); // Qt checks its owner and mode.
}

bool isPeerOurs(qintptr socket) {
#ifdef SO_PEERCRED
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(static_cast<int>(socket), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(static_cast<int>(socket), &user, &group) == 0 && user == ::geteuid();
#endif
}

} // namespace vtrack
