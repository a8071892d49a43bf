// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_store.h"

namespace vtrack {

/// For unprocessed files that are missing on the disk: deletes their rows, if unchanged, and adds the files to the
/// queue again, in one transaction.
/// @return how many.
[[nodiscard]] Result<qint64> queueAgain(Connection& connection, qint64 sourceId, const QList<DownloadedFile>& files,
                                        const QDateTime& now);

} // namespace vtrack
