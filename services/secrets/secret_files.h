// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "error.h"
#include "key_vault.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <mutex>

namespace vtrack {

/// The encrypted files in `tokens/` together with their keys. Blocks on disk and keyring: never call on the thread of
/// the KeyVault. Safe from any other thread.
///
/// The key can be replaced without a new sign-in. Each file says in `encryption_version` which key it was written with
/// ("1.0": the vault's key "credentials"; "2.0": "credentials-2"; ...), new files get the highest version in use, and
/// an old key is removed when no file needs it any more. So a replacement can be interrupted at any point: every file
/// stays readable, and the next replacement completes it.
class SecretFiles {
public:
    SecretFiles(QString folder, KeyVault& vault, const Clock& clock);

    [[nodiscard]] bool exists(const QString& name) const;
    /// Errors: those of readCredentialFile() and KeyVault::obtain().
    [[nodiscard]] Result<QJsonObject> read(const QString& name) const;
    /// @param userEmail is stored unencrypted in the file, as in the guide, and names the key's entry in the keyring.
    [[nodiscard]] Result<void> write(const QString& name, const QString& userEmail, const QJsonObject& content);
    /// The `userEmail` of the file: see credentialFileEmail().
    [[nodiscard]] QString account(const QString& name) const;
    /// A missing file is not an error. PermissionDenied when it cannot be removed.
    [[nodiscard]] Result<void> remove(const QString& name);

    /// Encrypts every file with a new key, then removes the old ones. Errors leave all files readable.
    [[nodiscard]] Result<void> replaceKey();

private:
    [[nodiscard]] QString pathOf(const QString& name) const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int highestVersion() const;
    [[nodiscard]] Result<Secret> key(int version, const QString& account) const;

    QString m_folder;
    KeyVault& m_vault;
    const Clock& m_clock;
    std::mutex m_writing; ///< A refresh must not write with the old key while it is being replaced.
};

/// The vault's name of the version'th key of a kind: "credentials", "credentials-2", ...
[[nodiscard]] QString keyName(const QString& kind, int version);

} // namespace vtrack
