// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace vtrack {

/// The small files of a KeyVault: `keys.json` with the keys that are not in a keyring, `keyring.json` with the keyring
/// entries of those that are, and `keyring.id`, which names this folder in those entries. All have mode 600 and are
/// written atomically. The calls block on the disk; use from one thread. A JSON file that cannot be understood is
/// KeyringUnavailable with "key_file_damaged", never "empty".
class KeyFolder {
public:
    explicit KeyFolder(QString folder);

    /// The key of that name in `keys.json`, or nothing. One that an earlier version wrote unprotected
    /// (key_encryption.h) is written again.
    [[nodiscard]] Result<std::optional<Secret>> key(const QString& name) const;
    [[nodiscard]] Result<void> storeKey(const QString& name, const Secret& key) const;
    /// The names of the keys in `keys.json`.
    [[nodiscard]] Result<QStringList> keyNames() const;
    /// A missing key is not an error. The file is deleted with its last key.
    [[nodiscard]] Result<void> dropKey(const QString& name) const;

    /// The keyring entry that holds the key of that name, according to `keyring.json`; nothing if there is none.
    [[nodiscard]] Result<std::optional<QString>> entry(const QString& name) const;
    /// Whether any key lies in a keyring, according to `keyring.json`.
    [[nodiscard]] Result<bool> hasEntries() const;
    [[nodiscard]] Result<void> setEntry(const QString& name, const QString& entry) const;
    [[nodiscard]] Result<void> dropEntry(const QString& name) const;

    /// Names this folder in its keyring entries. Stays the same when the folder is renamed or moved on its disk. A copy
    /// of the folder gets another one, so that it can never delete the entries of the original; neither can a folder
    /// that was restored from a backup, because the original may still exist.
    [[nodiscard]] QString id();
    /// Stores a new id. Before the first entry with it is written.
    [[nodiscard]] Result<void> storeId();

private:
    [[nodiscard]] QString keysPath() const;
    [[nodiscard]] QString entriesPath() const;
    [[nodiscard]] QString idPath() const;

    QString m_folder;
    QString m_id;
    bool m_idIsNew = false;
};

} // namespace vtrack
