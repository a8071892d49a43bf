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

} // namespace vtrack
