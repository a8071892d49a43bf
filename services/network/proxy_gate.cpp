// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy_gate.h"

#include "proxy_probe.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QNetworkProxyFactory>

#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::seconds longestProbe{20};
constexpr std::chrono::minutes goodLasts{1};
constexpr std::chrono::minutes refusalLasts{10};

struct Refusal {
    QDeadlineTimer until;
    Error error;
};

/// Qt's proxy setting is global, so this knowledge is global too.
struct Known {
    std::mutex mutex;
    QHash<QString, QDeadlineTimer> good; ///< By proxy and host.
    QHash<QString, Refusal> refused;     ///< By proxy.
};

Known& known() {
    static Known all;
    return all;
}

QString keyOf(const QNetworkProxy& proxy) {
    return u"%1@%2:%3"_s.arg(proxy.user(), proxy.hostName()).arg(proxy.port());
}

QString keyOf(const QNetworkProxy& proxy, const QUrl& url) {
    return keyOf(proxy) + u' ' + url.authority();
}

std::optional<Result<void>> remembered(const QNetworkProxy& proxy, const QUrl& url, bool goodCounts) {
    const std::scoped_lock lock(known().mutex);
    const auto refused = known().refused.constFind(keyOf(proxy));
    if (refused != known().refused.cend() && !refused->until.hasExpired())
        return std::unexpected(refused->error);
    const bool good = goodCounts && !known().good.value(keyOf(proxy, url), QDeadlineTimer(0)).hasExpired();
    return good ? std::optional(Result<void>()) : std::nullopt;
}

void remember(const QNetworkProxy& proxy, const QUrl& url, const Result<void>& outcome, bool logonRefused) {
    const std::scoped_lock lock(known().mutex);
    known().good.remove(keyOf(proxy, url));
    if (outcome)
        known().good.insert(keyOf(proxy, url), QDeadlineTimer(goodLasts));
    else if (logonRefused)
        known().refused.insert(keyOf(proxy), {.until = QDeadlineTimer(refusalLasts), .error = outcome.error()});
}

void ask(const QUrl& url, QObject* context, bool goodCounts, std::function<void(const Result<void>&)> then) {
    const auto proxy = proxyFor(url);
    // Plain http is only used for this computer itself, where a proxy answers like any server.
    const bool tunnels = proxy && url.scheme() == u"https"_s && proxy->type() == QNetworkProxy::HttpProxy;
    if (!tunnels)
        return then({});
    if (const auto before = remembered(*proxy, url, goodCounts))
        return then(*before);
    auto* probe = new ProxyProbe(*proxy, url.host(), static_cast<quint16>(url.port(443)), context);
    const auto end = [probe, proxy = *proxy, url, then = std::move(then)](const Result<void>& outcome) {
        probe->deleteLater();
        remember(proxy, url, outcome, probe->logonRefused());
        then(outcome);
    };
    QObject::connect(probe, &ProxyProbe::passed, context, [end] { end({}); });
    QObject::connect(probe, &ProxyProbe::refused, context, [end](const Error& error) { end(std::unexpected(error)); });
    probe->start(longestProbe);
}

} // namespace

void askProxy(const QUrl& url, QObject* context, std::function<void(const Result<void>&)> then) {
    ask(url, context, true, std::move(then));
}

void askProxyAgain(const QUrl& url, QObject* context, std::function<void(const Result<void>&)> then) {
    ask(url, context, false, std::move(then));
}

void forgetProxyAnswers() {
    const std::scoped_lock lock(known().mutex);
    known().good.clear();
    known().refused.clear();
}

std::optional<QNetworkProxy> proxyFor(const QUrl& url) {
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy || proxies.first().hostName().isEmpty())
        return std::nullopt;
    return proxies.first();
}

} // namespace vtrack
