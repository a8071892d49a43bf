// SPDX-License-Identifier: GPL-3.0-or-later
#include "token_origin.h"

#include "google_hosts.h"
#include "safe_address.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString google = u"google"_s;
const QString sample = u"sample"_s;

QString originOf(const QUrl& url) {
    if (isGoogles(url))
        return google;
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(url.port(url.scheme() == u"https"_s ? 443 : 80));
}

} // namespace

bool TokenOrigin::has(const QUrl& address) const {
    return api == sample ? isLoopback(address) : api == originOf(address);
}

TokenOrigin tokenOrigin(const ClientSecrets& client, const GoogleEndpoints& endpoints) {
    const QString signIn = originOf(client.tokenUri);
    const QString api = originOf(QUrl(endpoints.root()));
    if (endpoints.isSample() && signIn == api)
        return {.signIn = sample, .api = sample}; // Its port is another one at each start.
    return {.signIn = signIn, .api = api};
}

QJsonObject toJson(const TokenOrigin& origin) {
    return {{u"sign_in"_s, origin.signIn}, {u"api"_s, origin.api}};
}

TokenOrigin tokenOriginFrom(const QJsonObject& json) {
    return {.signIn = json.value(u"sign_in"_s).toString(google), .api = json.value(u"api"_s).toString(google)};
}

} // namespace vtrack
