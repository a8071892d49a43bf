// SPDX-License-Identifier: GPL-3.0-or-later
#include "socket_table.h"

#include <array>
#include <cstring>

namespace vtrack {

namespace {

constexpr qsizetype localColumn = 1;
constexpr qsizetype remoteColumn = 2;
constexpr qsizetype userColumn = 7;
constexpr qsizetype inodeColumn = 9;
constexpr qsizetype group = 4; ///< Bytes that the kernel prints as one number of this computer's.

QByteArray hex(quint32 number, int digits) {
    return QByteArray::number(number, 16).rightJustified(digits, '0').toUpper();
}

QByteArray textOf(const SocketEnd& end, bool isNew) {
    QByteArray bytes; // As in the network: the first one first.
    if (isNew) {
        const Q_IPV6ADDR address = end.address.toIPv6Address(); // An IPv4 address becomes ::ffff:a.b.c.d.
        bytes = QByteArray(reinterpret_cast<const char*>(address.c), sizeof(address.c));
    } else {
        const quint32 address = end.address.toIPv4Address();
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>(address >> shift);
    }
    QByteArray text;
    for (qsizetype at = 0; at < bytes.size(); at += group) {
        quint32 number = 0;
        std::memcpy(&number, bytes.constData() + at, group);
        text += hex(number, 8);
    }
    return text + ':' + hex(end.port, 4);
}

} // namespace

std::optional<uint> userOfSocket(const QByteArray& table, const SocketEnd& from, const SocketEnd& to) {
    const auto lines = table.split('\n');
    for (const bool isNew : {false, true}) {
        const QByteArray local = textOf(from, isNew);
        const QByteArray remote = textOf(to, isNew);
        for (const QByteArray& line : lines) {
            const QList<QByteArray> columns = line.simplified().split(' ');
            if (columns.size() <= inodeColumn || columns[localColumn] != local || columns[remoteColumn] != remote)
                continue;
            bool isNumber = false;
            const uint user = columns[userColumn].toUInt(&isNumber);
            if (isNumber && columns[inodeColumn] != "0")
                return user;
        }
    }
    return std::nullopt;
}

} // namespace vtrack
