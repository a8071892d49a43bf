// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimed_run.h"

#include "run_record.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace vtrack {

namespace {

Error busy() {
    return {.kind = ErrorKind::Cancelled,
            .sentence = QCoreApplication::translate("SyncRun", "This source is being checked already.")};
}

/// Another process runs the source, and says itself what becomes of it.
RunReport notBegun(qint64 sourceId, const Error& error) {
    return {.sourceId = sourceId,
            .downloaded = {},
            .failed = 0,
            .waiting = {},
            .error = error,
            .message = error.sentence,
            .nextAfter = std::chrono::minutes(2)};
}

/// The file of the claim, in the data folder, cannot be locked.
RunReport notClaimed(SyncServices services, qint64 sourceId, const Error& error, const std::stop_token& stop) {
    const QString folder = QFileInfo(services.database.path()).path();
    RunRecord record(services, sourceId);
    record.ended({.kind = ErrorKind::Internal,
                  .sentence = QCoreApplication::translate(
                                  "SyncRun", "The program cannot lock a file in its data folder, “%1”, which keeps two "
                                             "programs from checking one source. So nothing was checked, and new "
                                             "footage waits in Drive. Look at the rights and the free space of that "
                                             "folder; the program tries again by itself.")
                                  .arg(QDir::toNativeSeparators(folder)),
                  .detail = error.detail});
    record.write(stop);
    return record.report;
}

} // namespace

RunReport claimedRun(const SyncServices& services, qint64 sourceId, SyncRun::Trigger trigger, SyncRun::OnFile onFile,
                     const std::stop_token& stop) {
    const auto claim = services.claims.tryTake(sourceId);
    if (!claim)
        return notClaimed(services, sourceId, claim.error(), stop);
    if (!*claim)
        return notBegun(sourceId, busy());
    return SyncRun(services, sourceId, trigger, std::move(onFile)).run(stop);
}

} // namespace vtrack
