// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "source_mirror.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace vtrack {

// The steps of a repair for rows that could not be read, in this order. The connection is to the database that is being
// rebuilt and does not enforce foreign keys, so that child rows can be inserted before their parents. All calls block.

/// Adds the sources and cameras that the mirror has and the database lacks, with their schedule.
/// @return the names of the sources that were added, or of which cameras were.
[[nodiscard]] Result<QStringList> addFromMirror(Connection& connection, const SourceMirror& mirror,
                                                const QDateTime& now);

/// The rows added from a copy of the database.
struct FromCopy {
    qint64 files = 0;      ///< File records that were added.
    qint64 filesKnown = 0; ///< File records that it has.
};

/// Adds the rows of a copy that the database lacks and that were not removed since. A source that is no longer in the
/// mirror was removed, unless files of it exist.
/// @param addFiles false where no file record was lost: those that only the copy has were removed since.
/// Errors: also those of a copy that is damaged or of another version, which is left out then.
[[nodiscard]] Result<FromCopy> addFromCopy(Connection& connection, const QString& copy,
                                           const std::optional<SourceMirror>& mirror, bool addFiles);

/// Creates placeholders (paused sources, unselected cameras) for rows that refer to lost ones, and deletes pending
/// files without a camera, which the next listing finds again.
/// @return the names of the sources that were created or got cameras.
[[nodiscard]] Result<QStringList> addPlaceholders(Connection& connection, const QDateTime& now);

} // namespace vtrack
