// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace vtrack {

/// The alphabet and form of JSON Web Tokens (RFC 7515, section 2) and of PKCE (RFC 7636, section 3).
inline constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// The bytes that `text` stands for, or nothing unless it is exactly what encoding those bytes in that alphabet would
/// give: no other letters, no missing or surplus padding, no stray bits. So each content has exactly one encoding.
[[nodiscard]] std::optional<QByteArray> decodeBase64(const QByteArray& text, QByteArray::Base64Options alphabet);

} // namespace vtrack
