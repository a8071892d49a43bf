// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"

#include <QByteArrayView>

namespace vtrack {

/// What a file is by its first bytes, whatever its name and type say.
enum class ContentKind {
    MayBeVideo, ///< Recorders have formats that nobody has listed.
    Document,   ///< A text, a page, an archive, a picture.
    Program,    ///< What a system runs.
};

constexpr int firstBytes = 512; ///< As many as contentKind() looks at.

/// Judges by the marks that programs, scripts, shortcuts, playlists, pages and documents begin with; whatever begins
/// with letters only is a text. What is no text and has no known mark may be the format of a recorder.
[[nodiscard]] ContentKind contentKind(QByteArrayView beginning);

/// Whether the content may have that name: no program may, and a document only without a video's ending, as a source's
/// own list may name endings of archives. Blocks.
[[nodiscard]] Result<bool> mayBeKept(DiskFile& content, const QString& name);

} // namespace vtrack
