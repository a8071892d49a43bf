// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_store.h"
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
/// Errors: PermissionDenied when a file cannot be deleted (the others are gone all the same, and their records with
/// them), Cancelled, those of the database.
[[nodiscard]] Result<DeletedFootage> deleteFootage(const Source& source, FileStore& files, const std::stop_token& stop);

} // namespace vtrack
