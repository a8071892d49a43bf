// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run_record.h"
#include "source_store.h"
#include "sync_services.h"
#include "tasks.h"

namespace vtrack {

/// What the parts of one run share. All of it belongs to the run's thread.
struct RunContext {
    SyncServices& services;
    Connection& connection;
    const Source& source; ///< As it was when the run began.
    Tasks& tasks;
    RunRecord& record;
    std::stop_token stop;

    /// Does `work` in one transaction, unless somebody changed the source since the run began: then nothing is written,
    /// and the error is sourceWasChanged().
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

    /// The same for what Drive said, and says again should the power fail: nobody waits for the disk.
    template <typename Work> [[nodiscard]] auto note(Work work) -> std::invoke_result_t<Work> {
        return write(std::move(work), Durability::Later);
    }

    /// The source is not what the run began with: it has to begin again with what is there now.
    [[nodiscard]] static Error sourceWasChanged() {
        return {.kind = ErrorKind::Cancelled, .detail = QStringLiteral("the source was changed")};
    }

    [[nodiscard]] static bool isSourceWasChanged(const Error& error) {
        return error.kind == ErrorKind::Cancelled && error.detail == sourceWasChanged().detail;
    }
};

} // namespace vtrack
