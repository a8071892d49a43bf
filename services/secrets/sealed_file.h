// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "key_vault.h"

#include <QByteArray>
#include <QString>

namespace vtrack {

/// An owner-only file that is encrypted with a key of its own in the keyring. Blocks on disk and keyring: never on the
/// thread of the vault.
class SealedFile {
public:
    /// @param key the name of its key.
    SealedFile(QString path, QString key, KeyVault& vault, const Clock& clock);

    [[nodiscard]] bool exists() const;
    /// Empty when there is no file. Errors: those of KeyVault::obtain() and fernetDecrypt().
    [[nodiscard]] Result<QByteArray> read() const;
    /// An empty content removes the file.
    [[nodiscard]] Result<void> write(const QByteArray& content) const;

private:
    QString m_path;
    QString m_key;
    KeyVault& m_vault;
    const Clock& m_clock;
};

} // namespace vtrack
