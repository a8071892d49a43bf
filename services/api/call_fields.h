// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace vtrack {

/// The body of a request, hostile: empty, or a JSON object; else BadInput.
[[nodiscard]] Result<QJsonObject> bodyIn(const QByteArray& body);

// The fields of a request's body or query. A field of another type, or out of bounds, is BadInput that names it.

/// @param longest in UTF-16 units.
[[nodiscard]] Result<QString> textIn(const QJsonObject& body, const QString& name, const QString& fallback,
                                     qsizetype longest = 1'000);
[[nodiscard]] Result<bool> flagIn(const QJsonObject& body, const QString& name);
/// A whole number.
[[nodiscard]] Result<qint64> numberIn(const QJsonValue& value, const QString& name, qint64 least, qint64 most);
/// From 1 to `most` texts that are not empty.
[[nodiscard]] Result<QStringList> textsIn(const QJsonObject& body, const QString& name, qsizetype most);
/// A whole number in a query, in digits only.
[[nodiscard]] Result<qint64> numberIn(const QString& text, const QString& name, qint64 least, qint64 most);

/// The digits as a number; nothing for a sign, a space or anything else, which QString would read.
[[nodiscard]] std::optional<qint64> wholeNumber(const QString& digits);
/// In a query: true, false, 1 or 0, in capitals or not.
[[nodiscard]] Result<bool> flagIn(const QString& text, const QString& name);
/// BadInput for a name that is not known, or is there twice: a misspelt field is not ignored.
[[nodiscard]] Result<void> onlyNamed(const QStringList& names, const QStringList& known);

} // namespace vtrack
