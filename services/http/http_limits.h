// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace vtrack::http {

/// What a client may take of the server. The default suits a program that listens for long on a computer with other
/// users; a time of 0 is no limit.
struct Limits {
    qint64 head = 16LL * 1024;                    ///< Bytes of request line and headers.
    qint64 body = 256LL * 1024;                   ///< Bytes of a request's body.
    qsizetype connections = 64;                   ///< At the same time. One without a whole request makes room.
    std::chrono::milliseconds request{10'000};    ///< From the first byte to the whole request.
    std::chrono::milliseconds idle{30'000};       ///< Between two requests of a connection.
    std::chrono::milliseconds standstill{30'000}; ///< While an answer is sent and the client takes nothing of it.
};

} // namespace vtrack::http
