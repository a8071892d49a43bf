// SPDX-License-Identifier: GPL-3.0-or-later
#include "password_seal.h"

#include "fernet.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PasswordSeal)
};

constexpr auto method = "scrypt-32768-8-1 fernet"_L1; ///< Names the costs below.
constexpr quint64 cost = 32'768;
constexpr quint64 blockSize = 8;
constexpr quint64 parallel = 1;
constexpr quint64 mostMemory = 64ULL * 1024 * 1024;
constexpr qsizetype saltSize = 16;
constexpr qsizetype leastPassword = 8;

std::optional<Secret> keyFrom(const Secret& password, const QByteArray& salt) {
    QByteArray key(32, '\0');
    const bool made =
        EVP_PBE_scrypt(password.reveal().constData(), size_t(password.reveal().size()),
                       reinterpret_cast<const unsigned char*>(salt.constData()), size_t(salt.size()), cost, blockSize,
                       parallel, mostMemory, reinterpret_cast<unsigned char*>(key.data()), size_t(key.size())) == 1;
    OPENSSL_thread_stop(); // Frees what it keeps for this thread, which may end no earlier than the process.
    return made ? std::optional(Secret(key.toBase64(QByteArray::Base64UrlEncoding))) : std::nullopt;
}

std::unexpected<Error> noMemory() {
    return failure(ErrorKind::Internal,
                   Texts::tr("The key could not be made from the password, because this computer has too little free "
                             "memory. Nothing has changed. Close other programs and try again."));
}

} // namespace

Result<QJsonObject> sealWithPassword(const Secret& password, const QByteArray& plain, const QDateTime& now) {
    if (QString::fromUtf8(password.reveal()).size() < leastPassword)
        return failure(ErrorKind::BadInput,
                       Texts::tr("The password is too short: it needs at least %1 characters. Nothing was written.")
                           .arg(leastPassword));
    std::array<quint32, saltSize / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray salt(reinterpret_cast<const char*>(words.data()), saltSize);
    const auto key = keyFrom(password, salt);
    if (!key)
        return noMemory();
    const auto token = fernetEncrypt(*key, plain, now);
    if (!token)
        return std::unexpected(token.error());
    return QJsonObject{{u"method"_s, method},
                       {u"salt"_s, QString::fromLatin1(salt.toBase64())},
                       {u"token"_s, QString::fromLatin1(*token)}};
}

Result<QByteArray> openSealed(const Secret& password, const QJsonObject& sealed) {
    const auto cannotBeOpened = [] {
        return failure(ErrorKind::BadInput,
                       Texts::tr("The password is not the one of the file, or the file is damaged. Nothing has "
                                 "changed. Ask whoever made the file."));
    };
    const QByteArray salt = QByteArray::fromBase64(sealed[u"salt"].toString().toLatin1());
    if (sealed[u"method"].toString() != method || salt.size() != saltSize)
        return cannotBeOpened();
    const auto key = keyFrom(password, salt);
    if (!key)
        return noMemory();
    auto plain = fernetDecrypt(*key, sealed[u"token"].toString().toLatin1());
    if (!plain)
        return cannotBeOpened();
    return plain;
}

} // namespace vtrack
