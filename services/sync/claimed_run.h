// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync_run.h"

namespace vtrack {

/// SyncRun::run() if the source is not in use. Otherwise nothing is done, and the report is "pending", with a retry in
/// two minutes. That it cannot be found out is an error like any other of a run. Blocks: on a worker.
[[nodiscard]] RunReport claimedRun(const SyncServices& services, qint64 sourceId, SyncRun::Trigger trigger,
                                   SyncRun::OnFile onFile, const std::stop_token& stop);

} // namespace vtrack
