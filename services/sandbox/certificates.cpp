// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificates.h"

#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslKey>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace vtrack::sandbox {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

constexpr long validSeconds = 30L * 24 * 60 * 60;
constexpr auto googleNames = "DNS:www.googleapis.com,DNS:oauth2.googleapis.com,DNS:accounts.google.com,"
                             "DNS:*.googleapis.com,DNS:localhost,IP:127.0.0.1";

Key makeKey() {
    return {EVP_EC_gen("P-256"), &EVP_PKEY_free};
}

void setName(X509* certificate, const char* name) {
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
}

void addExtension(X509* certificate, X509* issuer, int which, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, which, value)) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

Certificate makeCertificate(const char* name, EVP_PKEY* key) {
    Certificate certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), QRandomGenerator::system()->generate64() >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validSeconds);
    X509_set_pubkey(certificate.get(), key);
    setName(certificate.get(), name);
    return certificate;
}

template <typename Write> QByteArray pem(Write write) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
    write(memory.get());
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes); // NOLINT(*-old-style-cast): OpenSSL's macro.
    return {bytes, size};
}

QByteArray certificatePem(X509* certificate) {
    return pem([certificate](BIO* out) { PEM_write_bio_X509(out, certificate); });
}

} // namespace

Certificates makeCertificates() {
    const Key authorityKey = makeKey();
    const Certificate authority = makeCertificate("V_Track sample Google CA", authorityKey.get());
    X509* const ca = authority.get();
    X509_set_issuer_name(ca, X509_get_subject_name(ca));
    addExtension(ca, ca, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(ca, ca, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(ca, ca, NID_subject_key_identifier, "hash");
    X509_sign(ca, authorityKey.get(), EVP_sha256());

    const Key hostKey = makeKey();
    const Certificate host = makeCertificate("www.googleapis.com", hostKey.get());
    X509_set_issuer_name(host.get(), X509_get_subject_name(ca));
    addExtension(host.get(), ca, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(host.get(), ca, NID_ext_key_usage, "serverAuth");
    addExtension(host.get(), ca, NID_subject_alt_name, googleNames);
    addExtension(host.get(), ca, NID_authority_key_identifier, "keyid");
    X509_sign(host.get(), authorityKey.get(), EVP_sha256());

    const QByteArray keyPem = pem(
        [&hostKey](BIO* out) { PEM_write_bio_PrivateKey(out, hostKey.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    Certificates made{.authorityPem = certificatePem(ca), .server = {}};
    made.server.setLocalCertificate(QSslCertificate(certificatePem(host.get())));
    made.server.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
    made.server.setPeerVerifyMode(QSslSocket::VerifyNone);
    return made;
}

} // namespace vtrack::sandbox
