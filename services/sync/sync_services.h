// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bandwidth_limit.h"
#include "clock.h"
#include "database.h"
#include "disk_guard.h"
#include "drive_api.h"
#include "run_claims.h"
#include "transfer_board.h"

#include <QThreadPool>

#include <chrono>

namespace vtrack {

/// What every run works with, built once and handed on. All of it is safe from any thread.
struct SyncServices {
    const Database& database;
    Drive& drive;
    TransferBoard& board;
    DiskGuard& disk;
    BandwidthLimit& bandwidth;
    Clock& clock;
    /// As many threads as downloads at the same time, over all sources (guide: 3).
    QThreadPool& downloads;
    /// For files so small that the way to Google and back takes longer than their content.
    QThreadPool& smallDownloads;
    /// One run of a source at a time.
    RunClaims& claims;
    /// Longest time without a byte (guide: 300 s).
    std::chrono::milliseconds stallLimit = std::chrono::seconds(300);
    RetryPolicy retry = {};
};

} // namespace vtrack
