// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_hash.h"

#include <array>
#include <openssl/evp.h>

namespace vtrack {

void ContentHash::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

ContentHash::ContentHash(Algorithm algorithm)
    : m_context(EVP_MD_CTX_new()) {
    EVP_DigestInit_ex(m_context.get(), algorithm == Algorithm::Md5 ? EVP_md5() : EVP_sha256(), nullptr);
}

void ContentHash::add(QByteArrayView bytes) {
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

QString ContentHash::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(digest.data()), size).toHex());
}

} // namespace vtrack
