// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetching.h"
#include "run_record.h"
#include "sync_services.h"

namespace vtrack {

/// One pass over one source (guide, "Sync Function"): finds clips in Drive, downloads the missing ones in parallel, and
/// records each that is complete on the disk. Blocks: on a worker, never two for one source. Its thread makes all
/// decisions and writes; workers send requests and download.
///
///   begin --> Discovery (changes, due folders, doubted) -pending files-> Fetching --> recorded | retrying
///     ^                          |                                          |
///     |                          '---------------- both at an end ----------'--> RunRecord: success | error | pending
///     '--- somebody changed the source meanwhile
class SyncRun {
public:
    /// The reason for the run.
    enum class Trigger {
        Schedule,
        Person, ///< Requested by a person: retrying files are tried at once.
    };

    using OnFile = Fetching::OnFile;

    /// @param onFile called on the run's thread after each file's row is written.
    SyncRun(SyncServices services, qint64 sourceId, Trigger trigger = Trigger::Person, OnFile onFile = {});

    /// Never fails: errors are in the report, in `sync_status` and in the activity list.
    [[nodiscard]] RunReport run(const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> runOnce(const std::stop_token& stop);
    [[nodiscard]] Result<void> tryAgain(Connection& connection) const;

    SyncServices m_services;
    Trigger m_trigger;
    OnFile m_onFile;
    RunRecord m_record;
};

} // namespace vtrack
