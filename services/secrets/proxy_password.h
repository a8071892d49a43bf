// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "key_vault.h"
#include "secret.h"

namespace vtrack {

/// The password of the proxy, in an owner-only file that is encrypted with a key of its own in the keyring. Blocks on
/// disk and keyring: never on the thread of the vault.
class ProxyPassword {
public:
    /// @param folder the data folder's `credentials`.
    ProxyPassword(const QString& folder, KeyVault& vault, const Clock& clock);

    /// Empty when there is none. Errors: those of KeyVault::obtain() and fernetDecrypt().
    [[nodiscard]] Result<Secret> read() const;
    /// An empty one removes the file.
    [[nodiscard]] Result<void> write(const Secret& password) const;

private:
    QString m_file;
    KeyVault& m_vault;
    const Clock& m_clock;
};

} // namespace vtrack
