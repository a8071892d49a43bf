// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace vtrack {

/// The bytes that `text` stands for, or nothing unless it is exactly what encoding those bytes in that alphabet would
/// give: no other letters, no missing or surplus padding, no stray bits. So each content has exactly one encoding.
[[nodiscard]] std::optional<QByteArray> decodeBase64(const QByteArray& text, QByteArray::Base64Options alphabet);

} // namespace vtrack
