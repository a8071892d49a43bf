// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QNetworkProxy>
#include <QUrl>

#include <functional>
#include <optional>

class QObject;

namespace vtrack {

/// Whether the proxy for this address, if there is one that tunnels, lets us through. A good answer is remembered for a
/// minute, a refused logon for ten (an account would be locked otherwise) or until forgetProxyAnswers(). Socks proxies
/// are not asked: Qt tells their refusals by itself.
/// @param then called on this thread, at once when nothing has to be asked, never when `context` is gone by then.
/// Any thread with an event loop.
void askProxy(const QUrl& url, QObject* context, std::function<void(const Result<void>&)> then);

/// The same, past what is remembered of good answers: for a request that does not get through.
void askProxyAgain(const QUrl& url, QObject* context, std::function<void(const Result<void>&)> then);

/// Another proxy, name or password was chosen.
void forgetProxyAnswers();

/// The proxy for this address; nothing for none.
[[nodiscard]] std::optional<QNetworkProxy> proxyFor(const QUrl& url);

} // namespace vtrack
