// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// One path component that every system we run on accepts, made from a name that may hold anything: `/`, `..`, control
/// characters, Windows' reserved characters and device names, 1,000 letters, or nothing at all. NFC-normalised; at most
/// 200 UTF-8 bytes, the extension kept. A name that is already safe comes back unchanged.
/// (shared facts: Microsoft "Naming Files, Paths, and Namespaces".)
[[nodiscard]] QString safeName(const QString& name);

/// The name with a mark made from the Drive file id before its extension (`a.mp4` becomes `a~1x2y3z4w.mp4`), for the
/// second of two files that would bear the same name. Always the same for the same id, and still safe.
[[nodiscard]] QString distinctName(const QString& safe, const QString& driveFileId);

/// The form in which two names are the same file on some system: NFC and case-folded.
[[nodiscard]] QString nameKey(const QString& name);

/// Whether `path`, after resolving `..` and the symbolic links of its existing part, lies inside `root`.
[[nodiscard]] bool liesInside(const QString& root, const QString& path);

} // namespace vtrack
