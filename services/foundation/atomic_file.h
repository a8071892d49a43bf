// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QString>

namespace vtrack {

/// Writes a small file atomically: at any time either the old or the new content is there. Readable by its owner only
/// (mode 600 from the first byte). Creates missing folders. Blocks until the disk has it.
[[nodiscard]] Result<void> writePrivateFile(const QString& path, const QByteArray& content);

/// Removes what writePrivateFile() left in `folder` when the program was killed ten minutes ago or earlier.
void removeUnfinishedFiles(const QString& folder);

/// Reads a small file.
/// @param largest bytes; a longer file is BadInput, so that a wrong choice cannot fill the memory.
[[nodiscard]] Result<QByteArray> readSmallFile(const QString& path, qint64 largest = qint64{1024} * 1024);

} // namespace vtrack
