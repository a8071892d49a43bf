// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QString>

#include <memory>

namespace vtrack {

/// The database file, known to exist and to have today's tables. Immutable; any thread may ask it for a connection.
class Database {
public:
    /// Opens or creates `path` and brings its tables up to date in one transaction. Blocks.
    ///
    /// Errors: BadInput when the file is no database, belongs to another program or was written by a newer version of
    /// this one (the file is left as it is); PermissionDenied, DiskFull or Internal when the disk refuses.
    [[nodiscard]] static Result<Database> open(const QString& path);

    /// Opens `path` as it is, beside a program that may be using it. Changes nothing. Blocks.
    ///
    /// Errors: BadInput with Action::PrepareDatabase when the file is missing or has tables of an older
    /// version, which only open() brings up to date; otherwise those of open().
    [[nodiscard]] static Result<Database> openPrepared(const QString& path);

    /// A connection for the calling thread, to be used and destroyed there. What it has open is kept for the thread's
    /// next one.
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect() const;

    [[nodiscard]] QString path() const { return *m_path; }

private:
    explicit Database(const QString& path);

    KeptDatabases::Path m_path;
};

/// Looks through the whole file for damage, which takes seconds where there are a million rows. Internal with
/// Action::RepairDatabase when there is some; the next start of the program repairs it. Blocks.
[[nodiscard]] Result<void> checkWhole(Connection& connection);

} // namespace vtrack
