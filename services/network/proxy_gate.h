// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QNetworkProxy>
#include <QUrl>

#include <functional>
#include <optional>

class QObject;

namespace vtrack {

/// Checks whether the tunnelling proxy for this address, if any, allows the connection. A positive answer is cached for
/// a minute, a refused logon for ten minutes (otherwise the account might be locked) or until forgetProxyAnswers().
/// Socks proxies are not checked, because Qt reports their refusals.
/// @param then called on this thread, at once when nothing has to be asked, never when `context` is gone by then.
/// Any thread with an event loop.
void askProxy(const QUrl& url, QObject* context, std::function<void(const Result<void>&)> then);

/// The same without cached positive answers, for a request that does not get through.
void askProxyAgain(const QUrl& url, QObject* context, std::function<void(const Result<void>&)> then);

/// Call when another proxy, name or password was chosen.
void forgetProxyAnswers();

/// The proxy for this address; nothing for none.
[[nodiscard]] std::optional<QNetworkProxy> proxyFor(const QUrl& url);

} // namespace vtrack
