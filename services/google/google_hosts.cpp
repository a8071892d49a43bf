// SPDX-License-Identifier: GPL-3.0-or-later
#include "google_hosts.h"

#include "safe_address.h"

#include <algorithm>
#include <array>

namespace vtrack {

bool isGoogles(const QUrl& url) {
    static constexpr std::array hosts{QLatin1StringView("accounts.google.com"),
                                      QLatin1StringView("oauth2.googleapis.com"),
                                      QLatin1StringView("www.googleapis.com")};
    return url.port(443) == 443 && std::ranges::find(hosts, url.host()) != hosts.end();
}

bool isElsewhere(const QUrl& url) {
    return !isGoogles(url) && !isLoopback(url);
}

} // namespace vtrack
