// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTcpSocket;

namespace vtrack {

/// Whether the program at the other end of a connection from this computer is of the same user. The address that the
/// browser was sent to, with the state in it, is visible to every user of the computer. False where the
/// system gives no answer: then nobody can sign in, and the log says why. One implementation file for each system.
[[nodiscard]] bool isSameUser(const QTcpSocket& visitor);

} // namespace vtrack
