// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace vtrack {

constexpr int mostJsonValues = 200'000; ///< A page of a thousand files has a tenth.

/// JSON that somebody else may have written. Null unless it is well-formed and has at most `mostJsonValues`: a small
/// text can be a document that takes fifty times its memory.
/// @param fault why it is null; may be null.
[[nodiscard]] QJsonDocument jsonIn(const QByteArray& text, QJsonParseError* fault = nullptr);

/// The text with that name in an object, without spaces around it. Nothing if there is none, or if it is longer than
/// `most` characters.
[[nodiscard]] std::optional<QString> boundedText(const QJsonObject& object, const QString& name, qsizetype most = 2000);

} // namespace vtrack
