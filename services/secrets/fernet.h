// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QByteArray>
#include <QDateTime>

namespace vtrack {

// Fernet (https://github.com/fernet/spec): AES-128-CBC and HMAC-SHA256 in one token that any Fernet implementation with
// the key can open (guide, "Encrypted Credential Storage"). All functions are safe from any thread and do not block.

/// A new random key: the url-safe base64 text of 32 bytes, as Python's `Fernet.generate_key()` writes it.
[[nodiscard]] Secret generateFernetKey();

/// The token (url-safe base64 text) that holds `plain` and the time `now`.
/// Errors: BadInput when `key` is no Fernet key.
[[nodiscard]] Result<QByteArray> fernetEncrypt(const Secret& key, const QByteArray& plain, const QDateTime& now);

/// The content of a token. Its signature is checked first; its age is not, because stored data does not expire.
/// Errors: BadInput when `key` is no Fernet key, or when the token is damaged or was made with another key (the two
/// cannot be told apart).
[[nodiscard]] Result<QByteArray> fernetDecrypt(const Secret& key, const QByteArray& token);

/// fernetEncrypt() with a given initialisation vector, only for the specification's test vectors: reusing a vector
/// reveals secrets.
/// @param iv 16 bytes.
[[nodiscard]] Result<QByteArray> fernetEncryptWithIv(const Secret& key, const QByteArray& plain, const QDateTime& now,
                                                     const QByteArray& iv);

} // namespace vtrack
