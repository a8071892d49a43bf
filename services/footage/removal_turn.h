// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QFile>

#include <memory>

namespace vtrack {

/// Held by whoever moves recorded files aside, puts them back, or concludes that one is gone because it is not at its
/// place: one at a time in all programs that share the database, as commands work beside the one that syncs. It ends
/// with the object, or with the program.
class RemovalTurn {
public:
    /// Does not wait. Errors: InstanceRunning while another one holds it; those of the data folder's disk.
    [[nodiscard]] static Result<RemovalTurn> take(const Connection& connection);

private:
    explicit RemovalTurn(std::unique_ptr<QFile> lock)
        : m_lock(std::move(lock)) {}

    std::unique_ptr<QFile> m_lock;
};

} // namespace vtrack
