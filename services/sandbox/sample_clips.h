// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace vtrack::sandbox {

/// A whole clip with its creation times (mvhd, tkhd, mdhd) set, followed by the header of a `free` box that reaches to
/// `fileSize`: what comes after it is padding to every player.
/// @param number of the clip in resources/samples; after the last one it starts over.
/// @param recordedSecs seconds since 1970, UTC.
[[nodiscard]] QByteArray clipBeginning(int number, qint64 recordedSecs, qint64 fileSize);

/// The size of clipBeginning().
[[nodiscard]] qint64 clipBeginningSize(int number, qint64 fileSize);

} // namespace vtrack::sandbox
