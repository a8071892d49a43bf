// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSize>
#include <QString>

#include <chrono>
#include <optional>

class QIODevice;

namespace vtrack {

/// Facts about a clip from its MP4 or QuickTime header. Unknown facts are empty.
struct Mp4Facts {
    QDateTime created;                     ///< UTC, if the device wrote it correctly; invalid if unknown.
    std::chrono::milliseconds duration{0}; ///< 0 when unknown.
    QSize resolution;                      ///< Pixels of the first video track.
    QString codec;                         ///< "h264", "hevc", "mpeg4", "av1", "vp9", "mjpeg"; empty for others.
};

/// Reads the header (ISO 14496-12, box `moov`), wherever in the file it stands. Nothing when there is none.
/// Reads a few hundred bytes however long the file is, and copes with any content. Blocks: for a worker.
/// @param file open for reading and seekable; its position is moved.
[[nodiscard]] std::optional<Mp4Facts> readMp4Header(QIODevice& file);

} // namespace vtrack
