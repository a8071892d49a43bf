// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace vtrack {

// All NetworkError and transient, naming the proxy, with Action::ProxySettings.
/// The proxy answered with `said` (its own words) instead of connecting to `host`.
[[nodiscard]] Error proxyRefuses(const QString& proxyHost, const QString& host, const QString& said);
/// The settings name a proxy, but not its host.
[[nodiscard]] Error proxyWithoutHost();
/// The proxy cannot be reached, or does not answer.
[[nodiscard]] Error proxyUnreachable(const QString& proxyHost, const QString& detail);
/// The proxy requires a name and password, or refused those it got.
[[nodiscard]] Error proxyWantsLogon(const QString& proxyHost, bool gotOne);

/// "403 Forbidden" of "HTTP/1.1 403 Forbidden", without unreadable characters; of anything else, that it is nothing
/// that a proxy says.
[[nodiscard]] QString proxysWords(const QByteArray& statusLine);

} // namespace vtrack
