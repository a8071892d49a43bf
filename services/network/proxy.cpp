// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy.h"

#include "proxy_logon.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>

namespace vtrack {

namespace {

/// A proxy chosen by a person, which reaches the internet but not this computer.
class OwnProxy final : public QNetworkProxyFactory {
public:
    explicit OwnProxy(const QNetworkProxy& proxy)
        : m_proxy(proxy) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        const QString host = query.peerHostName();
        const bool here = host == u"localhost" || QHostAddress(host).isLoopback();
        return {here ? QNetworkProxy(QNetworkProxy::NoProxy) : m_proxy};
    }

private:
    QNetworkProxy m_proxy;
};

} // namespace

void useProxy(const ProxyChoice& choice, const Secret& password) {
    forgetLogons();
    QNetworkProxyFactory::setUseSystemConfiguration(choice.kind == ProxyChoice::Kind::System);
    if (choice.kind == ProxyChoice::Kind::System)
        return;
    if (!choice.isOwn())
        return QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    const auto type = choice.kind == ProxyChoice::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    QNetworkProxyFactory::setApplicationProxyFactory(new OwnProxy(QNetworkProxy(
        type, choice.host, static_cast<quint16>(choice.port), choice.user, QString::fromUtf8(password.reveal()))));
}

std::optional<QNetworkProxy> proxyFor(const QUrl& url) {
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy)
        return std::nullopt;
    if (proxies.first().hostName().isEmpty() && QNetworkProxyFactory::usesSystemConfiguration())
        return std::nullopt;
    return proxies.first();
}

std::optional<QNetworkProxy> proxyForMail(const QUrl& url) {
    auto proxy = proxyFor(url);
    const bool isWebProxy = proxy && proxy->type() != QNetworkProxy::Socks5Proxy;
    return isWebProxy && QNetworkProxyFactory::usesSystemConfiguration() ? std::nullopt : proxy;
}

} // namespace vtrack
