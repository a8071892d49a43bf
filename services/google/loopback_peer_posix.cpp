// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback_peer.h"
#include "socket_table.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTcpSocket>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logLoopbackPeer, "vtrack.google.signin")

// Both ends of a connection are in the kernel's tables: the visitor's is the one that begins at its address. A browser
// may reach 127.0.0.1 through a socket of IPv6, which is in the other table.
bool isSameUser(const QTcpSocket& visitor) {
    const SocketEnd from{visitor.peerAddress(), visitor.peerPort()};
    const SocketEnd to{visitor.localAddress(), visitor.localPort()};
    for (const QString& name : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        QFile table(name);
        if (!table.open(QIODevice::ReadOnly)) {
            qCWarning(logLoopbackPeer) << name << "cannot be read:" << table.errorString();
            continue;
        }
        if (const auto user = userOfSocket(table.readAll(), from, to))
            return *user == ::geteuid();
    }
    return false; // Gone already, and with it whoever asked; or nobody can tell.
}

} // namespace vtrack
