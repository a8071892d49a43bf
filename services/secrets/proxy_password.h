// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxy_choice.h"
#include "sealed_file.h"
#include "secret.h"

namespace vtrack {

/// The password of the proxy, in a sealed file. It belongs to the host, port and user name that it was entered for, and
/// is handed out for no others: whoever changes the host does not get it. Blocks on disk and keyring: never on the
/// thread of the vault.
class ProxyPassword {
public:
    /// @param folder the data folder's `credentials`.
    ProxyPassword(const QString& folder, KeyVault& vault, const Clock& clock);

    /// The password for this proxy; empty when none is stored. Errors: BadInput when it was entered for another host,
    /// port or user name; those of KeyVault::obtain() and fernetDecrypt(). One that an earlier version stored belongs
    /// to the proxy that it is read for first.
    [[nodiscard]] Result<Secret> read(const ProxyChoice& proxy) const;
    /// An empty one removes the file.
    [[nodiscard]] Result<void> write(const ProxyChoice& proxy, const Secret& password) const;

private:
    SealedFile m_file;
};

} // namespace vtrack
