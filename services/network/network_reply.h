// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "transfer.h"

class QNetworkReply;

namespace vtrack {

/// The HTTP status; 0 while there is none.
[[nodiscard]] int statusOf(const QNetworkReply& reply);

[[nodiscard]] HttpHeaders headersOf(const QNetworkReply& reply);

/// Whether the whole answer came, whatever its status. A reply that carries 403 has a Qt error too, but it ended well.
[[nodiscard]] bool endedWell(const QNetworkReply& reply);

/// The NetworkError for an answer that did not come, or not whole. Names the host only: the rest of an address may hold
/// what is nobody's business.
[[nodiscard]] Error networkError(const QNetworkReply& reply);

} // namespace vtrack
