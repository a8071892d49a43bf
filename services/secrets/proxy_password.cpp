// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy_password.h"

#include "bounded_json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The proxy that a password belongs to, as it is stored.
QJsonObject ownerOf(const ProxyChoice& proxy) {
    return {{u"host"_s, proxy.host}, {u"port"_s, proxy.port}, {u"user"_s, proxy.user}};
}

Error ofAnotherProxy() {
    return {.kind = ErrorKind::BadInput,
            .sentence = QCoreApplication::translate(
                "ProxyPassword",
                "The stored password was entered for another proxy or user name, so it is not sent to this one. Enter "
                "the password again in the settings, under “Network”; until then no footage comes through a proxy that "
                "wants one."),
            .detail = u"the password of the proxy belongs to another host, port or user"_s};
}

} // namespace

ProxyPassword::ProxyPassword(const QString& folder, KeyVault& vault, const Clock& clock)
    : m_file(folder + u"/proxy.password"_s, u"proxy"_s, vault, clock) {}

Result<Secret> ProxyPassword::read(const ProxyChoice& proxy) const {
    auto plain = m_file.read();
    if (!plain)
        return std::unexpected(plain.error());
    if (plain->isEmpty())
        return Secret();
    const QJsonObject stored = jsonIn(*plain).object();
    const QJsonValue owner = stored.value(u"proxy"_s);
    if (!owner.isObject()) {
        const Secret ofBefore(std::move(*plain));
        if (const auto bound = write(proxy, ofBefore); !bound)
            return std::unexpected(bound.error());
        return ofBefore;
    }
    if (owner.toObject() != ownerOf(proxy))
        return std::unexpected(ofAnotherProxy());
    return Secret(stored.value(u"password"_s).toString().toUtf8());
}

Result<void> ProxyPassword::write(const ProxyChoice& proxy, const Secret& password) const {
    if (password.isEmpty())
        return m_file.write({});
    const QJsonObject content{{u"proxy"_s, ownerOf(proxy)}, {u"password"_s, QString::fromUtf8(password.reveal())}};
    return m_file.write(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

} // namespace vtrack
