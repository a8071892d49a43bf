// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_store.h"

namespace vtrack {

/// The source's files are not on the disk any more and nobody processed them: their rows go, as far as they still are
/// what was seen, and the files are wanted again, in one transaction.
/// @return how many.
[[nodiscard]] Result<qint64> wantedAgain(Connection& connection, qint64 sourceId, const QList<DownloadedFile>& files,
                                         const QDateTime& now);

} // namespace vtrack
