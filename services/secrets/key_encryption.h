// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QString>

namespace vtrack {

// How a key is written into a file, beyond the file's own permissions: on Windows encrypted by the system for this user
// (DPAPI), so that a copy of the file is worth nothing elsewhere; on Linux as it is. Safe from any thread.

/// The text for the file. Errors: PermissionDenied when Windows refuses.
[[nodiscard]] Result<QString> encryptedKey(const Secret& key);

/// Whether the text is of the form that encryptedKey() writes. Files of earlier versions hold others, too.
[[nodiscard]] bool isEncryptedKey(const QString& text);

/// The key of a text in either form. Errors: KeyringUnavailable when only another user or computer can open it, or it
/// is damaged.
[[nodiscard]] Result<Secret> decryptedKey(const QString& text);

} // namespace vtrack
