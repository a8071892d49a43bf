// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>

namespace vtrack {

constexpr int mostJsonValues = 200'000; ///< A page of a thousand files has a tenth.

/// JSON that somebody else may have written. Null unless it is well-formed and has at most `mostJsonValues`: a small
/// text can be a document that takes fifty times its memory.
/// @param fault why it is null; may be null.
[[nodiscard]] QJsonDocument jsonIn(const QByteArray& text, QJsonParseError* fault = nullptr);

} // namespace vtrack
