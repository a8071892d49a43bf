// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "google_hosts.h"
#include "secret.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace vtrack {

/// The Google client file an administrator makes once (guide, "Create OAuth 2.0 Credentials"). Plain data.
struct ClientSecrets {
    enum class Type {
        Installed, ///< "Desktop app": any free loopback port.
        Web,       ///< "Web application": exactly one of the registered redirect addresses.
    };

    Type type = Type::Installed;
    QString clientId;
    Secret clientSecret;
    QUrl authUri;
    QUrl tokenUri;
    QList<QUrl> redirectUris;

    /// The address for revoking a token: Google's documented one, even if an old client file has another; on the host
    /// of the token address for a stand-in for Google, such as the sample Drive.
    [[nodiscard]] QUrl revokeUri() const;
    /// The hosts of sign-in and token address that are isElsewhere().
    [[nodiscard]] QStringList otherHosts() const;
    /// The registered redirect whose path ends with `pathEnd` (guide: `gmail-callback`, `oauth/callback`), else the
    /// first one. Web files only.
    [[nodiscard]] QUrl redirectFor(const QString& pathEnd) const;
};

/// Checks every field. BadInput with a sentence that names the fault: not JSON, neither "installed" nor "web", a field
/// missing, an address that is neither https nor plain http on loopback, a redirect that does not lead back here.
[[nodiscard]] Result<ClientSecrets> parseClientSecrets(const QByteArray& json);

/// Checks the file at `path`, then stores a copy at `target`, readable by its owner only. Nothing is stored when the
/// check fails. Other hosts that are refused are BadInput with Action::AskAdministrator and a sentence with their
/// names. Blocks on the disk.
[[nodiscard]] Result<ClientSecrets> importClientFile(const QString& path, const QString& target,
                                                     OtherHosts other = OtherHosts::Refuse);

/// Whether the file at `path` is good, and of another client than the stored copy. A connection to Google Drive ends
/// with it, as tokens belong to a client. Blocks on the disk.
[[nodiscard]] bool isOfAnotherClient(const QString& path, const QString& target);

/// The stored copy. BadInput (action_required "import_client_file") when there is none yet.
[[nodiscard]] Result<ClientSecrets> storedClientSecrets(const QString& target);

} // namespace vtrack
