// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bandwidth_limit.h"
#include "clock.h"
#include "database.h"
#include "disk_guard.h"
#include "drive.h"
#include "footage_disk.h"
#include "own_pattern_in_use.h"
#include "retry_policy.h"
#include "run_claims.h"
#include "transfer_board.h"
#include "workers.h"

#include <QRandomGenerator>

#include <chrono>

namespace vtrack {

/// What every run works with, built once and handed on. All of it is safe from any thread.
struct SyncServices {
    const Database& database;
    Drive& drive;
    TransferBoard& board;
    const FootageDisk& footage;
    DiskGuard& disk;
    BandwidthLimit& bandwidth;
    Clock& clock;
    Workers& workers;
    /// One run of a source at a time.
    RunClaims& claims;
    /// Longest time without a byte (guide: 300 s).
    std::chrono::milliseconds stallLimit = std::chrono::seconds(300);
    RetryPolicy retry = {};
    /// How this site's recorders write the time into their names; nothing where there are no settings.
    const OwnPatternInUse* ownPattern = nullptr;
    /// What is random in waits.
    QRandomGenerator& random = *QRandomGenerator::global();

    [[nodiscard]] OwnPattern pattern() const { return ownPattern ? ownPattern->current() : OwnPattern(); }
};

} // namespace vtrack
