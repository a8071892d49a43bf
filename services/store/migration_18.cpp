// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration18();

/// The guide's own table counts failed runs, but not by their error.
Migration migration18() {
    return {QStringList{uR"(CREATE TABLE error_counts (
    source_id INTEGER NOT NULL,
    error_type TEXT NOT NULL,
    count INTEGER NOT NULL,           -- runs that failed so since they are counted by type
    PRIMARY KEY (source_id, error_type),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s}};
}

} // namespace vtrack
