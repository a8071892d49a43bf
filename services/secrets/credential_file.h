// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "error.h"
#include "secret.h"

#include <QJsonObject>
#include <QString>

namespace vtrack {

// The file with a person's Google credentials, in the guide's format ("Encrypted Credential Storage"):
//   { "encrypted_data": "...", "user_email": "...", "created_at": "2025-01-15T10:00:00Z", "encryption_version": "1.0" }
// `encrypted_data` is what the guide's encrypt_credentials() returns: base64 of the Fernet token of the JSON. The
// guide's example shows the bare token ("gAAAA..."); both forms are read. The functions block on the disk, so call them
// from a worker; they are safe from any thread. None of them ever deletes anything.

/// `google_drive_{email_hash}.json`; the hash is the first 16 hex digits of SHA-256 over the lower-cased address in
/// UTF-8, so that the file name does not reveal the address.
[[nodiscard]] QString credentialFileName(const QString& email);

// `encryption_version` is "1.0" for the first key and "2.0", "3.0", ... for those that replaced it: see SecretFiles.

/// Writes the file (mode 600, atomically).
/// @param keyVersion which key that is, from 1.
/// Errors: BadInput when `key` is no Fernet key; those of writePrivateFile().
[[nodiscard]] Result<void> writeCredentialFile(const QString& path, const QString& userEmail,
                                               const QJsonObject& credentials, const Secret& key, const Clock& clock,
                                               int keyVersion = 1);

/// The version of the key that the file was written with. Errors: as for readCredentialFile().
[[nodiscard]] Result<int> credentialKeyVersion(const QString& path);

/// The `user_email` of the file; empty if it cannot be read. For display, not to be trusted.
[[nodiscard]] QString credentialFileEmail(const QString& path);

/// Reads the credentials back. Errors, told apart by their action:
/// - AuthExpired, ConnectDrive: there is no such file; the account is not connected.
/// - AuthExpired, CredentialFileForeign: the file is not in the format above.
/// - AuthExpired, CredentialFileUnreadable: the file is damaged or was written with another key.
/// - PermissionDenied: the file is there, but the system does not let us read it.
[[nodiscard]] Result<QJsonObject> readCredentialFile(const QString& path, const Secret& key);

} // namespace vtrack
