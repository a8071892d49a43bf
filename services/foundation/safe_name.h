// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace vtrack {

/// A name from outside as far as this program keeps it: the first 1,000 UTF-16 units, with the ending of a longer one.
/// What comes from Drive passes through here before anything else is done with it.
[[nodiscard]] QString boundedName(const QString& name);

/// One path component that every system we run on accepts, made from a name that may hold anything: `/`, `..`, control
/// characters, Windows' reserved characters and device names, a million letters, or nothing at all. NFC-normalised; at
/// most 200 UTF-8 bytes, the extension kept. A name that is already safe comes back unchanged. (shared facts: Microsoft
/// "Naming Files, Paths, and Namespaces".)
[[nodiscard]] QString safeName(const QString& name);

/// The name with a mark made from the Drive file id before its extension (`a.mp4` becomes `a~1x2y3z4w.mp4`), for the
/// second of two files with the same name. Always the same for the same id, and still safe.
[[nodiscard]] QString distinctName(const QString& safe, const QString& driveFileId);

/// The safe name of a finished file, made from Drive's name. Never the name of a part file or of a file that is being
/// removed.
[[nodiscard]] QString finishedName(const QString& driveName);

/// The name of a file's part file: different for each content, so that a resume can never mix two.
/// @param content identifies the content: the checksum, if Drive has one.
[[nodiscard]] QString partName(const QString& driveName, const QString& driveFileId, const QString& content);

/// Whether the name is one of partName(): other programs have `.part` files, too.
[[nodiscard]] bool isPartName(const QString& name);

/// The name of a file while it is being removed; contains the number of its row.
struct RemovedName {
    QString name; ///< Its original name.
    qint64 rowId = 0;
};

[[nodiscard]] QString removedName(const QString& name, qint64 rowId);
/// Nothing for any other name.
[[nodiscard]] std::optional<RemovedName> parsedRemovedName(const QString& name);

/// The folder `root`/`folders...`, with names shortened (by a mark made from the whole name) until a file's path in it
/// is one that the system takes. Always the same for the same names.
/// @param folders safe names.
[[nodiscard]] QString fittingFolder(const QString& root, const QStringList& folders);

/// The form in which two names are the same file on some system: NFC and case-folded.
[[nodiscard]] QString nameKey(const QString& name);

} // namespace vtrack
