// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <optional>

namespace vtrack {

/// One end of a TCP connection.
struct SocketEnd {
    QHostAddress address;
    quint16 port = 0;
};

/// The user whose socket at `from` is connected to `to`, by Linux's table of connections (proc(5), /proc/net/tcp and
/// tcp6). Both addresses and ports must be equal: other connections may have the same ports. Nothing when there is no
/// such line, or no program has the socket any more, because such lines name user 0.
/// @param table the text of the file; may be cut anywhere.
[[nodiscard]] std::optional<uint> userOfSocket(const QByteArray& table, const SocketEnd& from, const SocketEnd& to);

} // namespace vtrack
