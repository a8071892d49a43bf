// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy_password.h"

#include "atomic_file.h"
#include "fernet.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString keyOfProxy = u"proxy"_s;

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
    : m_file(folder + u"/proxy.password"_s)
    , m_vault(vault)
    , m_clock(clock) {}

Result<Secret> ProxyPassword::read(const ProxyChoice& proxy) const {
    if (!QFile::exists(m_file))
        return Secret();
    const auto token = readSmallFile(m_file);
    if (!token)
        return std::unexpected(token.error());
    const auto key = m_vault.obtain(keyOfProxy).result();
    if (!key)
        return std::unexpected(key.error());
    auto plain = fernetDecrypt(*key, *token);
    if (!plain)
        return std::unexpected(plain.error());
    const QJsonObject stored = QJsonDocument::fromJson(*plain).object();
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
    if (password.isEmpty()) {
        QFile::remove(m_file);
        return {};
    }
    const auto key = m_vault.obtain(keyOfProxy).result();
    if (!key)
        return std::unexpected(key.error());
    const QJsonObject content{{u"proxy"_s, ownerOf(proxy)}, {u"password"_s, QString::fromUtf8(password.reveal())}};
    const auto token = fernetEncrypt(*key, QJsonDocument(content).toJson(QJsonDocument::Compact), m_clock.now());
    if (!token)
        return std::unexpected(token.error());
    return writePrivateFile(m_file, *token);
}

} // namespace vtrack
