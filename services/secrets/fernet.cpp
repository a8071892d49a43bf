// SPDX-License-Identifier: GPL-3.0-or-later
#include "fernet.h"

#include "base64.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <limits>
#include <memory>
#include <openssl/evp.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

// A token is: version (1 byte), seconds since 1970 (8, big-endian), IV (16), ciphertext (n * 16), HMAC (32).
constexpr char version = '\x80';
constexpr qsizetype ivSize = 16;
constexpr qsizetype ivStart = 1 + sizeof(quint64);
constexpr qsizetype cipherStart = ivStart + ivSize;
constexpr qsizetype blockSize = 16;
constexpr qsizetype macSize = 32;

struct FernetKey {
    QByteArray signing;
    QByteArray encryption;
};

enum class Direction { Decrypt = 0, Encrypt = 1 };

template <qsizetype Size> QByteArray randomBytes() {
    std::array<quint32, Size / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char*>(words.data()), Size};
}

std::optional<FernetKey> parseKey(const Secret& key) {
    const auto bytes = decodeBase64(key.reveal(), QByteArray::Base64UrlEncoding);
    if (!bytes || bytes->size() != 32)
        return std::nullopt;
    return FernetKey{.signing = bytes->first(16), .encryption = bytes->last(16)};
}

QByteArray signature(const FernetKey& key, const QByteArray& content) {
    return QMessageAuthenticationCode::hash(content, key.signing, QCryptographicHash::Sha256);
}

/// AES-128-CBC with PKCS #7 padding; nothing when the padding is wrong.
std::optional<QByteArray> aes(Direction direction, const FernetKey& key, const QByteArray& iv,
                              const QByteArray& input) {
    const auto bytes = [](const QByteArray& array) {
        return reinterpret_cast<const unsigned char*>(array.constData());
    };
    if (input.size() > std::numeric_limits<int>::max() - blockSize)
        return std::nullopt;
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  &EVP_CIPHER_CTX_free);
    QByteArray output(input.size() + blockSize, Qt::Uninitialized);
    auto* const out = reinterpret_cast<unsigned char*>(output.data());
    int written = 0;
    int rest = 0;
    if (!context ||
        EVP_CipherInit_ex(context.get(), EVP_aes_128_cbc(), nullptr, bytes(key.encryption), bytes(iv),
                          int(direction)) != 1 ||
        EVP_CipherUpdate(context.get(), out, &written, bytes(input), int(input.size())) != 1 ||
        EVP_CipherFinal_ex(context.get(), out + written, &rest) != 1)
        return std::nullopt;
    output.truncate(written + rest);
    return output;
}

std::unexpected<Error> notAKey() {
    return failure(
        ErrorKind::BadInput,
        QCoreApplication::translate(
            "Fernet", "The key for your stored sign-in is not usable. Sign in again; your footage is not affected."),
        u"not a Fernet key"_s);
}

std::unexpected<Error> notOpened(const QString& detail) {
    return failure(
        ErrorKind::BadInput,
        QCoreApplication::translate(
            "Fernet",
            "The stored sign-in is damaged or was made with another key. Sign in again; your footage is not affected."),
        detail);
}

} // namespace

Secret generateFernetKey() {
    return Secret(randomBytes<32>().toBase64(QByteArray::Base64UrlEncoding));
}

Result<QByteArray> fernetEncrypt(const Secret& key, const QByteArray& plain, const QDateTime& now) {
    return fernetEncryptWithIv(key, plain, now, randomBytes<ivSize>());
}

Result<QByteArray> fernetEncryptWithIv(const Secret& key, const QByteArray& plain, const QDateTime& now,
                                       const QByteArray& iv) {
    const auto parsed = parseKey(key);
    if (!parsed)
        return notAKey();
    const auto ciphertext = aes(Direction::Encrypt, *parsed, iv, plain);
    if (!ciphertext)
        return failure(ErrorKind::Internal,
                       QCoreApplication::translate("Fernet", "The sign-in could not be encrypted, so it was not saved. "
                                                             "Restart the program and try again."),
                       u"AES-128-CBC failed"_s);
    const auto time = qToBigEndian(quint64(now.toSecsSinceEpoch()));
    QByteArray token(1, version);
    token.append(reinterpret_cast<const char*>(&time), sizeof time).append(iv).append(*ciphertext);
    token.append(signature(*parsed, token));
    return token.toBase64(QByteArray::Base64UrlEncoding);
}

Result<QByteArray> fernetDecrypt(const Secret& key, const QByteArray& token) {
    const auto parsed = parseKey(key);
    if (!parsed)
        return notAKey();
    const auto bytes = decodeBase64(token, QByteArray::Base64UrlEncoding);
    if (!bytes || bytes->size() < cipherStart + blockSize + macSize || bytes->front() != version)
        return notOpened(u"not a Fernet token"_s);
    const QByteArray content = bytes->chopped(macSize);
    if (!equalInConstantTime(signature(*parsed, content), bytes->last(macSize)))
        return notOpened(u"wrong HMAC"_s);
    auto plain = aes(Direction::Decrypt, *parsed, content.sliced(ivStart, ivSize), content.sliced(cipherStart));
    if (!plain)
        return notOpened(u"wrong padding"_s);
    return std::move(*plain);
}

} // namespace vtrack
