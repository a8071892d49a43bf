// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "file_removal.h"
#include "footage_disk.h"
#include "source_store.h"

#include <stop_token>

namespace vtrack {

/// Deletes all recorded files in the source's folders (`DESTINATION/source_{id}`), with their records and empty
/// folders. Files without a record, or elsewhere, stay. Blocks. Errors: DestinationUnavailable when a folder is not
/// recognised, PermissionDenied when a file cannot be deleted (the others are deleted nevertheless, with their
/// records), Cancelled, those of the database.
[[nodiscard]] Result<FileRemoval::Report> deleteFootage(const Source& source, Connection& connection,
                                                        const FootageDisk& footage, const Clock& clock,
                                                        const std::stop_token& stop);

/// Removes the part files of a source that was removed, in those of the folders that have its marker, and the markers
/// of otherwise empty folders. Blocks, on a disk that does not answer for ever.
void removeLeftovers(qint64 sourceId, const QStringList& folders, const FootageDisk& footage,
                     const std::stop_token& stop);

} // namespace vtrack
