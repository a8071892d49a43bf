// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QNetworkProxy>
#include <QUrl>

#include <curl/curl.h>
#include <optional>

namespace vtrack {

/// What is known of a request that did not end well.
struct TransferEnd {
    CURL* easy;
    CURLcode code;
    const QUrl& url;
    const std::optional<QNetworkProxy>& proxy;
    bool wasSent;          ///< Past the proxy.
    QByteArray statusLine; ///< The last one, of the host or the proxy; empty for none.
    QString detail;        ///< libcurl's words.
};

/// Why there is no complete answer. Names only the host, because the rest of the address may be private, or the proxy.
[[nodiscard]] Error transferError(const TransferEnd& end);

/// What the proxy on the way did; nothing if it let the request through.
[[nodiscard]] std::optional<Error> proxyTrouble(const TransferEnd& end);

/// Whether it ended because the proxy wants another logon.
[[nodiscard]] bool wantsLogon(const TransferEnd& end);

// All NetworkError and transient, naming the host.
/// The host could not be reached.
[[nodiscard]] Error unreachable(const QUrl& url, const QString& detail);
/// The host was reached, but sends nothing, or too slowly.
[[nodiscard]] Error answersTooSlowly(const QUrl& url);
/// The answer is longer than any answer from Google.
[[nodiscard]] Error answerTooLarge(const QUrl& url);

} // namespace vtrack
