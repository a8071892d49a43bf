// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace vtrack {

/// What a file is by its first bytes, whatever its name and type say.
enum class ContentKind {
    MayBeVideo, ///< Recorders have formats that nobody has listed.
    Document,   ///< A text, a page, an archive, a picture.
    Program,    ///< What a system runs.
};

constexpr int firstBytes = 512; ///< As many as contentKind() looks at.

/// Judges by the marks that programs, scripts, shortcuts, pages and documents begin with.
[[nodiscard]] ContentKind contentKind(QByteArrayView beginning);

} // namespace vtrack
