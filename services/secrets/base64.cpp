// SPDX-License-Identifier: GPL-3.0-or-later
#include "base64.h"

namespace vtrack {

std::optional<QByteArray> decodeBase64(const QByteArray& text, QByteArray::Base64Options alphabet) {
    auto decoded = QByteArray::fromBase64Encoding(text, alphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64(alphabet) != text)
        return std::nullopt;
    return std::move(decoded.decoded);
}

} // namespace vtrack
