// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_request.h"

#include <QNetworkProxy>

#include <curl/curl.h>
#include <memory>
#include <optional>

namespace vtrack {

/// What a request is for.
enum class Purpose {
    Answer, ///< A small answer, which may come compressed.
    Media,  ///< A file, byte for byte.
};

/// The header lines of a request; libcurl needs them until it has ended.
struct FreeHeaderLines {
    void operator()(curl_slist* lines) const { curl_slist_free_all(lines); }
};

using HeaderLines = std::unique_ptr<curl_slist, FreeHeaderLines>;

/// Puts the request into the handle, in place of what was in it: HTTP/1.1 over TLS (plain only to this computer), no
/// redirects, no cookies, the given proxy and no other. `request` must live until it has ended.
[[nodiscard]] HeaderLines setOptions(CURL* easy, const HttpRequest& request, Purpose purpose,
                                     const std::optional<QNetworkProxy>& proxy);

/// This proxy, or none, for what follows.
void setProxy(CURL* easy, const std::optional<QNetworkProxy>& proxy);

} // namespace vtrack
