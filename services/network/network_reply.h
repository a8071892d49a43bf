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

/// Why an answer that has finished is not whole, after `received` bytes of its body; nothing when it is, whatever its
/// status. Names the host only: the rest of an address may hold what is nobody's business.
[[nodiscard]] std::optional<Error> endError(const QNetworkReply& reply, qint64 received);

// All NetworkError and transient, naming the host.
/// The host, or the proxy on the way to it, could not be reached.
[[nodiscard]] Error unreachable(const QNetworkReply& reply);
/// The host was reached, but no byte comes from it, or too few.
[[nodiscard]] Error answersTooSlowly(const QNetworkReply& reply);
/// More came than any answer of Google's is long.
[[nodiscard]] Error answerTooLarge(const QNetworkReply& reply);

} // namespace vtrack
