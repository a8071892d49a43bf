// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

namespace vtrack {

/// Whether the address is https, or plain http to this computer itself; without a user name in it.
[[nodiscard]] bool isSafeAddress(const QUrl& url);

/// Whether the address leads to this computer itself (127.0.0.1, localhost, ::1).
[[nodiscard]] bool isLoopback(const QUrl& url);

} // namespace vtrack
