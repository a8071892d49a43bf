// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback_peer.h"
#include "windows_process.h"

#include <QHostAddress>
#include <QLoggingCategory>
#include <QTcpSocket>
#include <QtEndian>

// clang-format off: this one before the others of Windows.
#include <winsock2.h>
// clang-format on
#include <iphlpapi.h>
#include <optional>
#include <span>
#include <vector>

namespace vtrack {

Q_LOGGING_CATEGORY(logLoopbackPeer, "vtrack.google.signin")

namespace {

QHostAddress localOf(const MIB_TCPROW_OWNER_PID& row) {
    return QHostAddress(qFromBigEndian<quint32>(row.dwLocalAddr));
}

QHostAddress remoteOf(const MIB_TCPROW_OWNER_PID& row) {
    return QHostAddress(qFromBigEndian<quint32>(row.dwRemoteAddr));
}

QHostAddress localOf(const MIB_TCP6ROW_OWNER_PID& row) {
    return QHostAddress(row.ucLocalAddr);
}

QHostAddress remoteOf(const MIB_TCP6ROW_OWNER_PID& row) {
    return QHostAddress(row.ucRemoteAddr);
}

quint16 portOf(DWORD field) {
    return qFromBigEndian(static_cast<quint16>(field));
}

/// The process whose end of the connection is the visitor's, by Windows' table of one family's connections. Only that
/// of a connection that both ends still hold.
template <typename Table> std::optional<DWORD> ownerIn(ULONG family, const QTcpSocket& visitor) {
    std::vector<char> bytes;
    DWORD size = 0;
    DWORD error = ERROR_INSUFFICIENT_BUFFER;
    for (int tries = 0; error == ERROR_INSUFFICIENT_BUFFER && tries < 5; ++tries) { // It may grow meanwhile.
        bytes.resize(size);
        error = GetExtendedTcpTable(bytes.data(), &size, FALSE, family, TCP_TABLE_OWNER_PID_CONNECTIONS, 0);
    }
    if (error != NO_ERROR) {
        qCWarning(logLoopbackPeer) << "the table of connections cannot be read: Windows error" << error;
        return std::nullopt;
    }
    const auto is = [](const QHostAddress& a, const QHostAddress& b) {
        return a.isEqual(b, QHostAddress::ConvertV4MappedToIPv4);
    };
    const auto* table = reinterpret_cast<const Table*>(bytes.data());
    for (const auto& row : std::span(table->table, table->dwNumEntries)) {
        if (row.dwState == MIB_TCP_STATE_ESTAB && portOf(row.dwLocalPort) == visitor.peerPort() &&
            portOf(row.dwRemotePort) == visitor.localPort() && is(localOf(row), visitor.peerAddress()) &&
            is(remoteOf(row), visitor.localAddress()))
            return row.dwOwningPid;
    }
    return std::nullopt;
}

/// Wine names no process for a program of the system below it, such as the browser that it opens.
bool isWine() {
    const HMODULE system = GetModuleHandleW(L"ntdll.dll");
    return system != nullptr && GetProcAddress(system, "wine_get_version") != nullptr;
}

} // namespace

bool isSameUser(const QTcpSocket& visitor) {
    auto owner = ownerIn<MIB_TCPTABLE_OWNER_PID>(AF_INET, visitor);
    if (!owner)
        owner = ownerIn<MIB_TCP6TABLE_OWNER_PID>(AF_INET6, visitor);
    if (!owner)
        return false; // Gone already, and with it whoever asked; or nobody can tell.
    if (isOwnUsersProcess(*owner) || (*owner == 0 && isWine()))
        return true;
    qCWarning(logLoopbackPeer) << "process" << *owner << "brought an answer, and is not known as this user's";
    return false;
}

} // namespace vtrack
