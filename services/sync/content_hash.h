// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct evp_md_ctx_st;

namespace vtrack {

/// A streaming checksum. Uses OpenSSL, which is ten times as fast as Qt for SHA-256.
/// One thread at a time.
class ContentHash {
public:
    enum class Algorithm { Md5, Sha256 };

    explicit ContentHash(Algorithm algorithm);

    void add(QByteArrayView bytes);
    /// The lower-case hex digits of everything added. Ends the calculation.
    [[nodiscard]] QString hex();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };

    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace vtrack
