// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring_service.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>

using namespace Qt::StringLiterals;

namespace vtrack {

KeyringService keyringService() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const auto runs = [&](const QString& name) {
        return bus.isConnected() && bus.interface()->isServiceRegistered(name);
    };
    const auto secretService = u"org.freedesktop.secrets"_s;
    if (!runs(secretService))
        return runs(u"org.kde.kwalletd5"_s) || runs(u"org.kde.kwalletd6"_s) ? KeyringService::Present
                                                                            : KeyringService::None;
    // Secret Service API: the alias "default" names the keyring for new entries; "/" means that there is none.
    QDBusMessage question = QDBusMessage::createMethodCall(secretService, u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    question << u"default"_s;
    constexpr int limit = 3000; // ms
    const QDBusReply<QDBusObjectPath> keyring = bus.call(question, QDBus::Block, limit);
    return keyring.isValid() && keyring.value().path() == u"/" ? KeyringService::Empty : KeyringService::Present;
}

} // namespace vtrack
