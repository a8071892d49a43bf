// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QString>

#include <optional>

namespace vtrack {

/// The two small files of a KeyVault: `keys.json` with the keys that are not in a keyring, and `keyring.json` with the
/// names of those that are. Both have mode 600 and are written atomically. The calls block on the disk; use from one
/// thread. A file that cannot be understood is KeyringUnavailable with "key_file_damaged", never "empty".
class KeyFolder {
public:
    explicit KeyFolder(QString folder);

    /// The key of that name in `keys.json`, or nothing.
    [[nodiscard]] Result<std::optional<Secret>> key(const QString& name) const;
    [[nodiscard]] Result<void> storeKey(const QString& name, const Secret& key) const;
    /// A missing key is not an error. The file is deleted with its last key.
    [[nodiscard]] Result<void> dropKey(const QString& name) const;

    /// Whether the key of that name is in the keyring, according to `keyring.json`.
    [[nodiscard]] Result<bool> livesInKeyring(const QString& name) const;
    [[nodiscard]] Result<void> setLivesInKeyring(const QString& name, bool lives) const;

private:
    [[nodiscard]] QString keysPath() const;
    [[nodiscard]] QString marksPath() const;

    QString m_folder;
};

} // namespace vtrack
