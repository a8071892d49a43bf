// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxy_choice.h"
#include "secret.h"

#include <QNetworkProxy>
#include <QUrl>

#include <optional>

namespace vtrack {

/// Sends every request from now on through this proxy, of all threads; requests to this computer itself (the sample
/// Drive) only use the system's proxy. Any thread.
/// @param password for a proxy of the person's own with a user name; empty for none.
void useProxy(const ProxyChoice& choice, const Secret& password = {});

/// The proxy for this address; nothing for none. One of the person's own without a host (the settings hold something
/// else there) is a proxy without a host, which ProxyLogon refuses: nothing goes without a proxy unasked. Any thread.
/// May block: the system's settings may be a script.
[[nodiscard]] std::optional<QNetworkProxy> proxyFor(const QUrl& url);

/// The same for the mail server at this address. A web proxy of the system does not count, because it is not meant for
/// mail; one of the person's own does.
[[nodiscard]] std::optional<QNetworkProxy> proxyForMail(const QUrl& url);

} // namespace vtrack
