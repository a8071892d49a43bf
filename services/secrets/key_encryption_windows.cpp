// SPDX-License-Identifier: GPL-3.0-or-later
// "CryptProtectData function (dpapi.h)": learn.microsoft.com
#include "key_encryption.h"

#include <QCoreApplication>

#include <windows.h>
#include <dpapi.h>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString prefix = u"dpapi:"_s; // Keys are base64url and have no colon.

DATA_BLOB blobOf(QByteArray& bytes) {
    return {.cbData = static_cast<DWORD>(bytes.size()), .pbData = reinterpret_cast<BYTE*>(bytes.data())};
}

/// Copies what Windows allocated, and wipes it.
QByteArray taken(const DATA_BLOB& blob) {
    QByteArray bytes(reinterpret_cast<const char*>(blob.pbData), static_cast<qsizetype>(blob.cbData));
    SecureZeroMemory(blob.pbData, blob.cbData);
    LocalFree(blob.pbData);
    return bytes;
}

QString lastError(QLatin1StringView call) {
    return u"%1: Windows error %2"_s.arg(call).arg(GetLastError());
}

} // namespace

Result<QString> encryptedKey(const Secret& key) {
    QByteArray plain = key.reveal();
    DATA_BLOB in = blobOf(plain);
    DATA_BLOB out{};
    const bool done =
        CryptProtectData(&in, L"V_Track Cloud Sync", nullptr, nullptr, nullptr, CRYPTPROTECT_UI_FORBIDDEN, &out) != 0;
    const QString detail = done ? QString() : lastError("CryptProtectData"_L1);
    SecureZeroMemory(plain.data(), static_cast<SIZE_T>(plain.size()));
    if (!done)
        return failure(ErrorKind::PermissionDenied,
                       QCoreApplication::translate("KeyEncryption",
                                                   "Windows did not encrypt the key of your sign-in for its file, so "
                                                   "nothing was stored. Log out of Windows and in again, then retry."),
                       detail);
    return prefix + QString::fromLatin1(taken(out).toBase64());
}

bool isEncryptedKey(const QString& text) {
    return text.startsWith(prefix);
}

Result<Secret> decryptedKey(const QString& text) {
    if (!isEncryptedKey(text))
        return Secret(text.toLatin1());
    QByteArray sealed = QByteArray::fromBase64(text.sliced(prefix.size()).toLatin1());
    DATA_BLOB in = blobOf(sealed);
    DATA_BLOB out{};
    if (CryptUnprotectData(&in, nullptr, nullptr, nullptr, nullptr, CRYPTPROTECT_UI_FORBIDDEN, &out) == 0)
        return failure(ErrorKind::KeyringUnavailable, {}, lastError("CryptUnprotectData"_L1));
    return Secret(taken(out));
}

} // namespace vtrack
