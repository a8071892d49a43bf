// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// The queries (`q`) of files.list. Every text that they contain is quoted here, so that none of it is read as a part of
// the query.

/// What stands between quotes in a query.
[[nodiscard]] QString quoted(QString text);
/// Everything that lies directly in the folder and is not in the trash.
[[nodiscard]] QString inFolder(const QString& folderId);
/// The folders among it.
[[nodiscard]] QString foldersInFolder(const QString& folderId);
/// The folders among it, and the shortcuts.
[[nodiscard]] QString foldersAndShortcutsIn(const QString& folderId);
/// All folders of which a word begins with the text.
[[nodiscard]] QString foldersNamed(const QString& text);

} // namespace vtrack
