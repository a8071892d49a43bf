// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_message.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace vtrack {

// What a request has to be before anything is looked at: meant for this server, and not from a page of somebody else.
// Pure functions.

/// The origins whose pages may use the API.
struct ApiOrigins {
    quint16 port = 0;
    QList<QByteArray> others = {}; ///< As browsers write them, for example http://localhost:3000.

    /// Those of this server.
    [[nodiscard]] QList<QByteArray> own() const;
    [[nodiscard]] bool allows(const QByteArray& origin) const;
};

/// Whether a page that the browser was sent to is asked for, which any page may do; see refusal().
enum class Visit { Api, Navigation };

/// Why the request gets nothing; no value for a good one.
/// - Host must be this computer's address with our port. A name that somebody else's DNS leads here (rebinding) is not.
/// - Origin, where a browser sends one, must be allowed; so must what the browser says of a request without one
///   (Sec-Fetch-Site), unless the browser was sent here by Google's page.
/// - A body is JSON and says so, which no form of a foreign page can.
[[nodiscard]] std::optional<http::Response> refusal(const http::Request& request, const ApiOrigins& origins,
                                                    Visit visit);

/// What lets a page of an allowed origin read the answer (CORS); nothing without an origin.
void allowOrigin(http::Response& response, const QByteArray& origin);

/// The answer to a browser's question before a request (CORS preflight).
[[nodiscard]] http::Response preflight();

/// The token of `Authorization: Bearer`; empty without one.
[[nodiscard]] QByteArray bearerOf(const http::Request& request);

} // namespace vtrack
