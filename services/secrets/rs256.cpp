// SPDX-License-Identifier: GPL-3.0-or-later
#include "rs256.h"

#include <QCoreApplication>

#include <memory>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int leastBits = 2048;
constexpr int mostBits = 8192;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

/// OpenSSL would ask for the password of an encrypted key on the terminal.
int noPassword(char* /*buffer*/, int /*size*/, int /*forWriting*/, void* /*user*/) {
    return -1;
}

Key keyFrom(const Secret& pem) {
    const QByteArray& text = pem.reveal();
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new_mem_buf(text.constData(), int(text.size())),
                                                           &BIO_free);
    Key key(memory ? PEM_read_bio_PrivateKey(memory.get(), nullptr, &noPassword, nullptr) : nullptr, &EVP_PKEY_free);
    const bool fits = key && EVP_PKEY_is_a(key.get(), "RSA") == 1 && EVP_PKEY_get_bits(key.get()) >= leastBits &&
                      EVP_PKEY_get_bits(key.get()) <= mostBits;
    if (!fits)
        key.reset();
    return key;
}

QByteArray signature(EVP_PKEY* key, const QByteArray& content) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto* bytes = reinterpret_cast<const unsigned char*>(content.constData());
    size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytes, size_t(content.size())) != 1)
        return {};
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes,
                       size_t(content.size())) != 1)
        return {};
    signature.truncate(qsizetype(size));
    return signature;
}

} // namespace

Result<QByteArray> signRs256(const QByteArray& content, const Secret& privateKey) {
    const Key key = keyFrom(privateKey);
    const QByteArray made = key ? signature(key.get(), content) : QByteArray();
    OPENSSL_thread_stop(); // Frees what it keeps for this thread, which may end no earlier than the process.
    if (!made.isEmpty())
        return made;
    return failure(ErrorKind::BadInput,
                   QCoreApplication::translate("Rs256", "The private key in the file cannot be used: it has to be an "
                                                        "RSA key of at least 2,048 bits without a password. Ask your "
                                                        "administrator for the right file."));
}

} // namespace vtrack
