// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QStringList>

namespace vtrack {

/// Normalises a list of file extensions for Source::endings: lower case, without dots, without duplicates, in order.
/// `.MP4`, `*.mp4` and `mp4` are the same. Allowed are letters, digits, `_` and `-`, up to 16 characters each, at most
/// 100 extensions; otherwise BadInput names the invalid one.
[[nodiscard]] Result<QStringList> footageEndings(const QStringList& words);

/// What follows the last full stop, in lower case; empty where there is none.
[[nodiscard]] QString endingOf(const QString& name);

/// Whether files with this endingOf() are videos of recorders and cameras. Only those are opened (ui/actions).
[[nodiscard]] bool isVideoEnding(const QString& ending);

/// The name of a clip on the disk. It always ends in a video ending, or in one of the source's own list that no system
/// runs: the uploader chooses name and type, and "clip.mp4.exe" becomes "clip.mp4.exe.mp4".
/// @param mimeType decides the ending that is added.
[[nodiscard]] QString videoName(const QString& name, const QString& mimeType, const QStringList& ownEndings);

} // namespace vtrack
