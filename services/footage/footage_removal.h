// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "footage_disk.h"
#include "source_store.h"

#include <stop_token>

namespace vtrack {

/// What became of a source's files.
struct DeletedFootage {
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 left = 0; ///< Recorded files that lie outside the source's own folder: they are never touched.
};

/// Deletes every file that is recorded for the source and lies in a folder of its own (`DEST/source_{id}`), with their
/// records and the folders that are empty then. Nothing else: a file without a record, or one elsewhere, stays. Blocks.
/// Errors: DestinationUnavailable when a folder is not recognised, PermissionDenied when a file cannot be deleted (the
/// others are gone all the same, and their records with them), Cancelled, those of the database.
[[nodiscard]] Result<DeletedFootage> deleteFootage(const Source& source, Connection& connection,
                                                   const FootageDisk& footage, const Clock& clock,
                                                   const std::stop_token& stop);

/// Removes the unfinished downloads of a source that goes, in the folders that are recognised, and the markers of
/// folders that hold nothing else. Blocks.
void removeLeftovers(const Source& source, Connection& connection, const FootageDisk& footage, const Clock& clock,
                     const std::stop_token& stop);

} // namespace vtrack
