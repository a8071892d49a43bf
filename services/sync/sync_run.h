// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetching.h"
#include "run_record.h"
#include "sync_services.h"

namespace vtrack {

/// One pass over one source (guide, "Sync Function"): what Drive has is observed, what is wanted and not here is
/// fetched several files at a time, and each is recorded when it is whole on the disk. Blocks: on a worker, never two
/// for one source. The thread that runs it alone decides and writes; workers ask Drive and fetch.
///
///   begin --> Discovery (changes, due folders, doubts) --observations--> Fetching --> recorded | put off
///     ^                          |                                          |
///     |                          '---------------- both at an end ----------'--> RunRecord: success | error | pending
///     '--- somebody changed the source meanwhile
class SyncRun {
public:
    /// Why the run takes place.
    enum class Trigger {
        Schedule,
        Person, ///< Somebody asked for it: what was put off is tried at once.
    };

    using OnFile = Fetching::OnFile;

    /// @param onFile called on the run's thread after each file's row is written.
    SyncRun(SyncServices services, qint64 sourceId, Trigger trigger = Trigger::Person, OnFile onFile = {});

    /// Never fails as a call: what went wrong is in the report, in `sync_status` and in the activity list.
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
