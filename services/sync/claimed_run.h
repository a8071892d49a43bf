// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync_run.h"

namespace vtrack {

/// SyncRun::run() while nobody else works on the source. Otherwise nothing is done, and the report says so: "pending",
/// to be tried again in two minutes. Blocks: on a worker.
[[nodiscard]] RunReport claimedRun(const SyncServices& services, qint64 sourceId, SyncRun::Trigger trigger,
                                   SyncRun::OnFile onFile, const std::stop_token& stop);

} // namespace vtrack
