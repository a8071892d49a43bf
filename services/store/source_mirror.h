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

/// Writes the sources and cameras of the database to `sources.json`, so that a repair can rebuild them. No secrets.
/// Call after each change of a source; an unchanged file is not rewritten. Concurrent programs are serialised.
/// @param databasePath the connection's. Errors: those of the database, and of writePrivateFile().
[[nodiscard]] Result<void> mirrorSources(Connection& connection, const QString& databasePath);

/// Reads it as untrusted input: sizes, numbers and lengths are bounded, and invalid values are left out. Without a
/// file, or with one that cannot be read, the error is BadInput.
[[nodiscard]] Result<SourceMirror> mirroredSources(const QString& databasePath);

} // namespace vtrack
