// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download_plan.h"
#include "downloaded_file.h"
#include "downloader.h"
#include "sync_services.h"

namespace vtrack {

/// The row of a file that is complete and checked: what Drive says of it, when it was recorded, and which version of
/// the program checked it. On any thread.
/// @param batchId the run.
[[nodiscard]] DownloadedFile arrivedFile(const PlannedDownload& plan, const DownloadOutcome& outcome,
                                         const QString& batchId, const SyncServices& services);

} // namespace vtrack
