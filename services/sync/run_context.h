// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run_record.h"
#include "source_store.h"
#include "sync_services.h"
#include "tasks.h"

namespace vtrack {

/// The shared objects of one run. For the run's thread only.
struct RunContext {
    SyncServices& services;
    Connection& connection;
    const Source& source; ///< As it was when the run began.
    Tasks& tasks;
    RunRecord& record;
    std::stop_token stop;
    /// Google's id of the account that was signed in when the run began; set by Discovery. What Drive names is seen by
    /// this one.
    QString account = {};

    /// Runs `work` in one transaction. If the source was changed since the run began, nothing is written, and the error
    /// is sourceWasChanged().
    template <typename Work>
    [[nodiscard]] auto write(Work work, Durability durability = Durability::Now) -> std::invoke_result_t<Work> {
        return connection.transaction(
            [&]() -> std::invoke_result_t<Work> {
                const auto revision = SourceStore(connection).revision(source.id);
                if (!revision)
                    return std::unexpected(revision.error());
                if (*revision != source.revision)
                    return std::unexpected(sourceWasChanged());
                return work();
            },
            durability);
    }

    /// The same without waiting for the disk, for data from Drive that can be read again after a power failure.
    template <typename Work> [[nodiscard]] auto note(Work work) -> std::invoke_result_t<Work> {
        return write(std::move(work), Durability::Later);
    }

    /// The source was changed since the run began, so the run must start again.
    [[nodiscard]] static Error sourceWasChanged() {
        return {.kind = ErrorKind::Cancelled, .detail = QStringLiteral("the source was changed")};
    }

    [[nodiscard]] static bool isSourceWasChanged(const Error& error) {
        return error.kind == ErrorKind::Cancelled && error.detail == sourceWasChanged().detail;
    }
};

} // namespace vtrack
