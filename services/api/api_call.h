// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "http_message.h"

#include <QJsonObject>

#include <functional>
#include <stop_token>

namespace vtrack {

/// A request to the API that passed all checks.
struct ApiCall {
    http::Form query = {};
    QJsonObject body = {}; ///< Empty if none was sent.
    qint64 id = 0;         ///< The number at the end of the path, where the route has one.
    QByteArray state = {}; ///< Of a callback.
    QByteArray origin = {};
    QByteArray accept = {};
    std::stop_token gone = {}; ///< Requested when the client has gone.
    std::stop_token stop = {}; ///< Requested when the program ends or the client has gone, and when it takes too long.
};

/// Answers on a worker; may block.
using ApiHandler = std::function<Result<http::Response>(const ApiCall&)>;
/// Answers on the main thread, at once or later; never blocks.
using MainHandler = std::function<void(const ApiCall&, const http::Reply&)>;

/// The error as JSON (errorJson()), with the HTTP status of its kind.
[[nodiscard]] http::Response errorAnswer(const Error& error);
[[nodiscard]] http::Response errorAnswer(const Error& error, int status);

/// BadInput: the request is wrong. The sentence is for the programmer of the other program and not translated.
[[nodiscard]] Error badRequest(const QString& sentence);

/// What the request asks for does not exist.
[[nodiscard]] http::Response notFound(const QString& sentence);

} // namespace vtrack
