// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_file.h"

#include "atomic_file.h"
#include "fernet.h"

#include <QFile>

namespace vtrack {

SealedFile::SealedFile(QString path, QString key, KeyVault& vault, const Clock& clock)
    : m_path(std::move(path))
    , m_key(std::move(key))
    , m_vault(vault)
    , m_clock(clock) {}

bool SealedFile::exists() const {
    return QFile::exists(m_path);
}

Result<QByteArray> SealedFile::read() const {
    if (!exists())
        return QByteArray();
    const auto token = readSmallFile(m_path);
    if (!token)
        return std::unexpected(token.error());
    const auto key = m_vault.obtain(m_key).result();
    if (!key)
        return std::unexpected(key.error());
    return fernetDecrypt(*key, *token);
}

Result<void> SealedFile::write(const QByteArray& content) const {
    if (content.isEmpty()) {
        QFile::remove(m_path);
        return {};
    }
    const auto key = m_vault.obtain(m_key).result();
    if (!key)
        return std::unexpected(key.error());
    const auto token = fernetEncrypt(*key, content, m_clock.now());
    if (!token)
        return std::unexpected(token.error());
    return writePrivateFile(m_path, *token);
}

} // namespace vtrack
