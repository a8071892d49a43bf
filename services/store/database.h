// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QString>

#include <memory>

namespace vtrack {

/// The database file, verified to exist with the current tables. Immutable; any thread may request a connection.
class Database {
public:
    /// Opens or creates `path` and migrates its tables in one transaction. Blocks.
    ///
    /// Errors: BadInput when the file is no database, belongs to another program or was written by a newer version of
    /// this one (the file is left as it is); PermissionDenied, DiskFull or Internal for errors of the disk.
    [[nodiscard]] static Result<Database> open(const QString& path);

    /// Opens `path` as it is, while another program may be using it. Changes nothing. Blocks.
    ///
    /// Errors: BadInput with Action::PrepareDatabase when the file is missing or has tables of an older
    /// version, which only open() migrates; otherwise those of open().
    [[nodiscard]] static Result<Database> openPrepared(const QString& path);

    /// A connection for the calling thread, to be used and destroyed there. It is cached for the thread's next use.
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect() const;

    [[nodiscard]] QString path() const { return *m_path; }

private:
    explicit Database(const QString& path);

    ConnectionCache::Path m_path;
};

/// Looks through the whole file for damage, which takes seconds where there are a million rows. Internal with
/// Action::RepairDatabase when there is some; the next start of the program repairs it. Blocks.
[[nodiscard]] Result<void> checkWhole(Connection& connection);

} // namespace vtrack
