// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail_transfer.h"
#include "sealed_file.h"
#include "secret.h"

#include <QUrl>

namespace vtrack {

/// Where the webhook is. Of Telegram's, Slack's and Teams' addresses, the path is a secret; whoever has it can write
/// there.
struct Webhook {
    Secret address;    ///< isSafeAddress()
    Secret signingKey; ///< Empty: not signed.

    [[nodiscard]] QUrl url() const { return QUrl::fromEncoded(address.reveal(), QUrl::StrictMode); }
};

/// The secrets of the alarm channels, in sealed files. Blocks on disk and keyring: never on the thread of the vault.
/// Errors also: BadInput, which says where to enter it again, for a damaged file.
class AlarmSecrets {
public:
    /// @param folder the data folder's `credentials`.
    AlarmSecrets(const QString& folder, KeyVault& vault, const Clock& clock);

    /// Empty when none is stored. It belongs to the host, port and user name that it was entered for: BadInput for
    /// others.
    [[nodiscard]] Result<Secret> mailPassword(const MailServer& server) const;
    /// An empty one removes it.
    [[nodiscard]] Result<void> setMailPassword(const MailServer& server, const Secret& password) const;

    /// Any thread: reads nothing.
    [[nodiscard]] bool hasWebhook() const { return m_webhook.exists(); }

    /// With an empty address when none is stored.
    [[nodiscard]] Result<Webhook> webhook() const;
    /// An empty address removes it. BadInput for an address that is neither https nor on this computer, and for a key
    /// of fewer than 16 characters.
    [[nodiscard]] Result<void> setWebhook(const Webhook& webhook) const;

private:
    SealedFile m_password;
    SealedFile m_webhook;
};

} // namespace vtrack
