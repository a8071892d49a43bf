// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "http_request.h"

#include <optional>

class QNetworkReply;

namespace vtrack {

/// The HTTP status; 0 while there is none.
[[nodiscard]] int statusOf(const QNetworkReply& reply);

[[nodiscard]] HttpHeaders headersOf(const QNetworkReply& reply);

/// Why a finished answer is incomplete, after `received` bytes of its body; nothing if it is complete, with any status.
/// Names only the host, because the rest of the address may be private.
[[nodiscard]] std::optional<Error> endError(const QNetworkReply& reply, qint64 received);

// All NetworkError and transient, naming the host.
/// The host, or the proxy on the way to it, could not be reached.
[[nodiscard]] Error unreachable(const QNetworkReply& reply);
/// The host was reached, but sends nothing, or too slowly.
[[nodiscard]] Error answersTooSlowly(const QNetworkReply& reply);
/// The answer is longer than any answer from Google.
[[nodiscard]] Error answerTooLarge(const QNetworkReply& reply);

} // namespace vtrack
