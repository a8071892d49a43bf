// SPDX-License-Identifier: GPL-3.0-or-later
#include "safe_address.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vtrack {

bool isSafeAddress(const QUrl& url) {
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isLoopback(url));
}

bool isLoopback(const QUrl& url) {
    return url.host() == u"localhost"_s || QHostAddress(url.host()).isLoopback();
}

} // namespace vtrack
