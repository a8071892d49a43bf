// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_encryption.h"

namespace vtrack {

Result<QString> encryptedKey(const Secret& key) {
    return QString::fromLatin1(key.reveal());
}

bool isEncryptedKey(const QString& /*text*/) {
    return true;
}

Result<Secret> decryptedKey(const QString& text) {
    return Secret(text.toLatin1());
}

} // namespace vtrack
