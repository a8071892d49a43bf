// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QFile>

#include <memory>

namespace vtrack {

/// An exclusive lock for moving recorded files of a source aside, moving them back, or concluding that a file is
/// missing. Shared by all programs that use the database, because commands run at the same time as the syncing program.
/// One for each source, because a disk that does not answer may hold it for ever. Released by the destructor, or when
/// the program ends.
class RemovalLock {
public:
    /// Does not wait. Errors: InstanceRunning while another one holds it; those of the data folder's disk.
    [[nodiscard]] static Result<RemovalLock> take(const Connection& connection, qint64 sourceId);

private:
    explicit RemovalLock(std::unique_ptr<QFile> lock)
        : m_lock(std::move(lock)) {}

    std::unique_ptr<QFile> m_lock;
};

} // namespace vtrack
