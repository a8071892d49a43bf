// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring_service.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

bool keyringServiceRuns() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const std::array services{u"org.freedesktop.secrets"_s, u"org.kde.kwalletd5"_s, u"org.kde.kwalletd6"_s};
    return std::ranges::any_of(services,
                               [&](const QString& service) { return bus.interface()->isServiceRegistered(service); });
}

} // namespace vtrack
