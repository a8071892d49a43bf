// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "downloaded_file.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace vtrack {

/// A clip in a folder of evidence, and what is known of it.
struct EvidenceClip {
    DownloadedFile file = {}; ///< As it was recorded when it was fetched and checked.
    QString sourceName = {};
    QString timeZone = {}; ///< Of the camera's clock: an IANA name.
    QString copyName = {}; ///< The name of the copy in the folder.
    QString sha256 = {};   ///< Of the copy, read again after it was written; lower-case hex.
    QString md5 = {};      ///< Of what was copied; empty if nothing was recorded that it could be compared with.
};

/// Everything that a sheet says. What is not known is empty.
struct Evidence {
    QDateTime madeAt = {}; ///< When it was exported and checked again.
    QList<EvidenceClip> clips = {};
};

/// The names in a folder of evidence, besides those of the clips, which all begin with a number.
inline constexpr QStringView evidenceJsonName = u"evidence.json";
inline constexpr QStringView evidencePdfName = u"evidence.pdf";
inline constexpr QStringView checksumListName = u"SHA256SUMS";

/// The recorded checksums that the copy has, by their names in the JSON. Checksums that were never known are in none.
[[nodiscard]] QStringList matchingChecksums(const EvidenceClip& clip);

/// The sheet for programs. What is not known is null.
[[nodiscard]] QByteArray evidenceJson(const Evidence& evidence);

/// A line for `sha256sum -c`. @param name without a line end or backslash, as of safeName().
[[nodiscard]] QByteArray checksumLine(const QString& sha256, QStringView name);

} // namespace vtrack
