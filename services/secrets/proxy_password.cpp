// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy_password.h"

#include "atomic_file.h"
#include "fernet.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString keyOfProxy = u"proxy"_s;

} // namespace

ProxyPassword::ProxyPassword(const QString& folder, KeyVault& vault, const Clock& clock)
    : m_file(folder + u"/proxy.password"_s)
    , m_vault(vault)
    , m_clock(clock) {}

Result<Secret> ProxyPassword::read() const {
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
    return Secret(std::move(*plain));
}

Result<void> ProxyPassword::write(const Secret& password) const {
    if (password.isEmpty()) {
        QFile::remove(m_file);
        return {};
    }
    const auto key = m_vault.obtain(keyOfProxy).result();
    if (!key)
        return std::unexpected(key.error());
    const auto token = fernetEncrypt(*key, password.reveal(), m_clock.now());
    if (!token)
        return std::unexpected(token.error());
    return writePrivateFile(m_file, *token);
}

} // namespace vtrack
