// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client_secrets.h"
#include "google_hosts.h"
#include "http_client.h"
#include "identity.h"
#include "secret.h"
#include "token_answer.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <stop_token>

namespace vtrack {

/// An account that belongs to a program and not to a person, with its key: sources sync by it without anybody signing
/// in (Google, "Using OAuth 2.0 for Server to Server Applications"). It sees the folders that are shared with its
/// address. Plain data.
struct ServiceAccount {
    QString email;
    QString id; ///< Google's number of the account.
    QString keyId;
    Secret privateKey; ///< In PEM form.
    QUrl tokenUri;
    /// The person in whose name it asks, whose Drive it then sees: the administrator of their Google Workspace has to
    /// allow it (domain-wide delegation). Empty: in its own name.
    QString subject = {};
};

/// Reads the key file that an administrator downloads. BadInput with a sentence that names the fault: not JSON, no
/// service account, a field missing, an address that is not safe, a key that cannot sign, a subject that is no address.
[[nodiscard]] Result<ServiceAccount> parseServiceAccount(const QByteArray& json, const QString& subject = {});

/// The same for the file at `path`. Other hosts that are refused are BadInput with Action::AskAdministrator. Blocks on
/// the disk.
[[nodiscard]] Result<ServiceAccount> readServiceAccount(const QString& path, const QString& subject,
                                                        OtherHosts other = OtherHosts::Refuse);

/// Whether the file at `path` says that it is the key of a service account. Blocks on the disk.
[[nodiscard]] bool isServiceAccountFile(const QString& path);

/// As the encrypted file has it: the key in plain text.
[[nodiscard]] QJsonObject toJson(const ServiceAccount& account);
/// Without a check of its fields: the file is our own.
[[nodiscard]] ServiceAccount serviceAccountFrom(const QJsonObject& json);

/// Who is signed in with it: the subject, or the account itself.
[[nodiscard]] Identity identityOf(const ServiceAccount& account);

/// In the place of a client file, for where its tokens come from.
[[nodiscard]] ClientSecrets clientOf(const ServiceAccount& account);

/// Asks Google for an access token that only reads Drive, by a JWT signed with the key (RFC 7523). Blocks on the
/// network; on workers. Errors: AuthExpired when Google no longer accepts the key; SetupNeeded when an administrator
/// has to allow something; NetworkError; BadInput for a key that cannot sign.
[[nodiscard]] Result<TokenAnswer> requestToken(const ServiceAccount& account, HttpClient& http, const QDateTime& now,
                                               const std::stop_token& stop);

/// Google no longer accepts the key.
[[nodiscard]] Error keyRefused(const ServiceAccount& account, const QString& detail);

} // namespace vtrack
