// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <expected>
#include <optional>

namespace vtrack::sandbox {

/// Part of a file.
struct ByteRange {
    qint64 first = 0;
    qint64 length = 0;
};

/// A Range header has no byte in the file: answer 416.
struct Unsatisfiable {};

/// The part a Range header (RFC 9110, 14.2) asks for.
/// @return nothing for no header, several ranges, or one that cannot be read: the whole file is the answer then.
[[nodiscard]] std::expected<std::optional<ByteRange>, Unsatisfiable> parseRange(const QByteArray& header, qint64 size);

} // namespace vtrack::sandbox
