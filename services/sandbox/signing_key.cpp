// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing_key.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString number(const EVP_PKEY* key, const char* name) {
    BIGNUM* value = nullptr;
    EVP_PKEY_get_bn_param(key, name, &value);
    QByteArray bytes(BN_num_bytes(value), Qt::Uninitialized);
    BN_bn2bin(value, reinterpret_cast<unsigned char*>(bytes.data()));
    BN_free(value);
    return QString::fromLatin1(bytes.toBase64(base64));
}

QByteArray part(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64);
}

} // namespace

SigningKey::SigningKey(const World& world)
    : m_key(nullptr, &EVP_PKEY_free)
    , m_id(QString::fromLatin1(world.randomText(40))) {}

EVP_PKEY* SigningKey::key() const {
    if (!m_key)
        m_key.reset(EVP_RSA_gen(2048));
    return m_key.get();
}

QByteArray SigningKey::sign(const QJsonObject& claims) const {
    const QByteArray text = part({{u"alg"_s, u"RS256"_s}, {u"kid"_s, m_id}, {u"typ"_s, u"JWT"_s}}) + '.' + part(claims);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key());
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.constData());
    size_t size = 0;
    EVP_DigestSign(context.get(), nullptr, &size, bytes, static_cast<size_t>(text.size()));
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes,
                   static_cast<size_t>(text.size()));
    return text + '.' + signature.toBase64(base64);
}

QJsonObject SigningKey::certificates() const {
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509* const raw = certificate.get();
    X509_set_version(raw, X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(raw), -3600);
    X509_gmtime_adj(X509_getm_notAfter(raw), 24L * 60 * 60);
    X509_set_pubkey(raw, key());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(raw), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>("sample Google"), -1, -1, 0);
    X509_set_issuer_name(raw, X509_get_subject_name(raw));
    X509_sign(raw, key(), EVP_sha256());
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_X509(memory.get(), raw);
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes); // NOLINT(*-old-style-cast): OpenSSL's macro.
    return {{m_id, QString::fromLatin1(bytes, size)}};
}

std::optional<QJsonObject> SigningKey::claims(const QByteArray& token) const {
    const QList<QByteArray> parts = token.split('.');
    const QJsonObject header = QJsonDocument::fromJson(QByteArray::fromBase64(parts[0], base64)).object();
    if (parts.size() != 3 || header.value(u"alg"_s).toString() != u"RS256"_s)
        return std::nullopt;
    const QByteArray signature = QByteArray::fromBase64(parts[2], base64);
    const QByteArray text = parts[0] + '.' + parts[1];
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key());
    if (EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.constData()),
                         static_cast<size_t>(signature.size()),
                         reinterpret_cast<const unsigned char*>(text.constData()),
                         static_cast<size_t>(text.size())) != 1)
        return std::nullopt;
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], base64)).object();
}

QByteArray SigningKey::pem() const {
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PrivateKey(memory.get(), key(), nullptr, nullptr, 0, nullptr, nullptr);
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes); // NOLINT(*-old-style-cast): OpenSSL's macro.
    return {bytes, size};
}

bool SigningKey::setPem(const QByteArray& pem) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(
        BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free);
    m_key.reset(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
    return m_key != nullptr;
}

QJsonObject SigningKey::publicKeys() const {
    const QJsonObject jwk{{u"kty"_s, u"RSA"_s},
                          {u"alg"_s, u"RS256"_s},
                          {u"use"_s, u"sig"_s},
                          {u"kid"_s, m_id},
                          {u"n"_s, number(key(), OSSL_PKEY_PARAM_RSA_N)},
                          {u"e"_s, number(key(), OSSL_PKEY_PARAM_RSA_E)}};
    return {{u"keys"_s, QJsonArray{jwk}}};
}

} // namespace vtrack::sandbox
