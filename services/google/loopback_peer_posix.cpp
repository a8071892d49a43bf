// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback_peer.h"

#include <QFile>
#include <QHostAddress>
#include <QTcpSocket>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype localColumn = 1;
constexpr qsizetype remoteColumn = 2;
constexpr qsizetype userColumn = 7;

QByteArray portOf(const QByteArray& address) {
    return address.mid(address.lastIndexOf(':') + 1);
}

QByteArray hex(quint16 port) {
    return QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
}

} // namespace

// The kernel's table of connections names the user of each (proc(5), /proc/net/tcp). Both ends are in it: the visitor's
// is the one that begins at its port.
bool isSameUser(const QTcpSocket& visitor) {
    const bool isNew = visitor.peerAddress().protocol() == QAbstractSocket::IPv6Protocol;
    QFile table(isNew ? u"/proc/net/tcp6"_s : u"/proc/net/tcp"_s);
    if (!table.open(QIODevice::ReadOnly))
        return true;
    const QByteArray from = hex(visitor.peerPort());
    const QByteArray to = hex(visitor.localPort());
    for (const QByteArray& line : table.readAll().split('\n')) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > userColumn && portOf(columns[localColumn]) == from && portOf(columns[remoteColumn]) == to)
            return columns[userColumn].toUInt() == ::geteuid();
    }
    return false; // Gone already, and with it whoever asked.
}

} // namespace vtrack
