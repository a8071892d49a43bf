// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_request.h"

#include <QLoggingCategory>

class QNetworkAccessManager;
class QNetworkReply;

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logNetwork)

/// What a request is for.
enum class Purpose {
    Answer, ///< A small answer, read when it is complete.
    Media,  ///< A file, read while it arrives.
};

/// Sends the request on the manager's thread; the reply belongs to the caller and is supervised by a ReplyWatch. Call
/// askProxy() first.
[[nodiscard]] QNetworkReply* startRequest(QNetworkAccessManager& manager, const HttpRequest& request, Purpose purpose);

} // namespace vtrack
