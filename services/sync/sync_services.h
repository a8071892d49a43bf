// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bandwidth_limit.h"
#include "clock.h"
#include "database.h"
#include "disk_guard.h"
#include "drive.h"
#include "footage_disk.h"
#include "own_pattern_in_use.h"
#include "pending_store.h"
#include "retry_policy.h"
#include "run_claims.h"
#include "time_limits.h"
#include "transfer_board.h"
#include "workers.h"

#include <QRandomGenerator>

#include <atomic>
#include <chrono>
#include <functional>
#include <stop_token>

namespace vtrack {

/// The objects that every run uses. All of them are safe from any thread.
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
    // As in time_limits.h, but for tests.
    std::chrono::milliseconds stallLimit = longestStall;
    std::chrono::milliseconds diskPatience = vtrack::diskPatience;
    RetryPolicy retry = {};
    /// The administrator's pattern for recording times; null without settings.
    const OwnPatternInUse* ownPattern = nullptr;
    /// Which pending files are fetched first; null without settings.
    const std::atomic<PendingStore::Order>* order = nullptr;
    /// How far the clock is ahead of Google's; blocks. Empty where there is nothing to compare it with.
    std::function<Result<std::chrono::seconds>(const Clock& clock, const std::stop_token& stop)> clockOffset = {};
    /// Whether Google accepts the sign-in that is stored, as far as known; blocks. Empty where nobody signs in.
    std::function<bool()> isDriveConnected = {};
    /// The random part of waits.
    QRandomGenerator& random = *QRandomGenerator::global();

    [[nodiscard]] PendingStore::Order fetchingOrder() const {
        return order ? order->load() : PendingStore::Order::OldestFirst;
    }

    [[nodiscard]] OwnPattern pattern() const { return ownPattern ? ownPattern->current() : OwnPattern(); }
};

} // namespace vtrack
