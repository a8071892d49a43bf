// SPDX-License-Identifier: GPL-3.0-or-later
#include "hashes.h"

#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <openssl/evp.h>
#include <utility>

namespace vtrack::sandbox {

namespace {

constexpr qint64 pieceSize = 256LL * 1024;

QByteArray cacheKey(const Content& content, Checksum which) {
    return content.key() + (which == Checksum::Md5 ? 'm' : 's');
}

} // namespace

QByteArray Hashes::known(const Content& content, Checksum which) const {
    return m_known.value(cacheKey(content, which));
}

void Hashes::prepare(const std::vector<Content>& contents, const std::vector<Checksum>& which,
                     std::function<void()> then) {
    using Task = std::pair<Content, Checksum>;
    std::vector<Task> missing;
    for (const Content& content : contents) {
        for (const Checksum checksumKind : which) {
            if (!m_known.contains(cacheKey(content, checksumKind)))
                missing.emplace_back(content, checksumKind);
        }
    }
    if (missing.empty()) {
        then();
        return;
    }
    const auto compute = [missing = std::move(missing)] {
        QHash<QByteArray, QByteArray> found;
        for (const auto& [content, checksumKind] : missing)
            found.insert(cacheKey(content, checksumKind), checksum(content, checksumKind));
        return found;
    };
    if (m_atOnce) {
        m_known.insert(compute());
        then();
        return;
    }
    QThreadPool::globalInstance()->start([this, compute, then = std::move(then)] {
        QMetaObject::invokeMethod(this, [this, found = compute(), then] {
            m_known.insert(found);
            then();
        });
    });
}

QByteArray checksum(const Content& content, Checksum which) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(context.get(), which == Checksum::Md5 ? EVP_md5() : EVP_sha256(), nullptr);
    for (qint64 offset = 0; offset < content.size; offset += pieceSize) {
        const QByteArray piece = content.read(offset, std::min(pieceSize, content.size - offset));
        EVP_DigestUpdate(context.get(), piece.constData(), static_cast<size_t>(piece.size()));
    }
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(digest.data()), &length);
    return digest.first(length).toHex();
}

} // namespace vtrack::sandbox
