// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy.h"

#include <QNetworkProxyFactory>

namespace vtrack {

void useProxy(const ProxyChoice& choice, const Secret& password) {
    QNetworkProxyFactory::setUseSystemConfiguration(choice.kind == ProxyChoice::Kind::System);
    if (choice.kind == ProxyChoice::Kind::System)
        return;
    if (!choice.isOwn())
        return QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    const auto type = choice.kind == ProxyChoice::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    QNetworkProxy::setApplicationProxy(QNetworkProxy(type, choice.host, static_cast<quint16>(choice.port), choice.user,
                                                     QString::fromUtf8(password.reveal())));
}

} // namespace vtrack
