// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimed_run.h"

#include "run_claims.h"

#include <QCoreApplication>

namespace vtrack {

namespace {

Error busy() {
    return {.kind = ErrorKind::Cancelled,
            .sentence = QCoreApplication::translate("SyncRun", "This source is being checked already.")};
}

RunReport notBegun(qint64 sourceId, const Error& error) {
    return {.sourceId = sourceId,
            .downloaded = {},
            .failed = 0,
            .waiting = {},
            .error = error,
            .message = error.sentence,
            .nextAfter = std::chrono::minutes(2)};
}

} // namespace

RunReport claimedRun(const SyncServices& services, qint64 sourceId, SyncRun::Trigger trigger, SyncRun::OnFile onFile,
                     const std::stop_token& stop) {
    const auto claim = services.claims.tryTake(sourceId);
    if (!claim || !*claim)
        return notBegun(sourceId, claim ? busy() : claim.error());
    return SyncRun(services, sourceId, trigger, std::move(onFile)).run(stop);
}

} // namespace vtrack
