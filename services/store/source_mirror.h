// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "source_store.h"

#include <QList>
#include <QString>

namespace vtrack {

/// A source with its cameras and schedule, as `sources.json` has it.
struct MirroredSource {
    Source source;
    int intervalMinutes = 10;
    bool enabled = true;
};

/// The content of `sources.json`.
struct SourceMirror {
    QList<MirroredSource> sources;
    qint64 files = 0; ///< How many file records there were when it was written.
};

/// Where the mirror of the sources lies: beside the database.
[[nodiscard]] QString mirrorOf(const QString& databasePath);

/// Writes what the database says of sources and cameras to `sources.json`, so that a repair can rebuild them. No
/// secrets. Call after each change of a source; without one the file is left as it is. Programs that do so at once take
/// turns.
/// @param databasePath the connection's. Errors: those of the database, and of writePrivateFile().
[[nodiscard]] Result<void> mirrorSources(Connection& connection, const QString& databasePath);

/// Reads it, believing nothing: sizes, numbers and lengths are bounded, and what does not fit is left out. Without a
/// file, or with one that cannot be read, the error is BadInput.
[[nodiscard]] Result<SourceMirror> mirroredSources(const QString& databasePath);

} // namespace vtrack
