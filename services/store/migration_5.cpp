// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration5();

/// Camera folders beside chosen ones that nobody chose, so that a new one is told and a person's word is remembered.
Migration migration5() {
    return {{
        // A location is the folder in which a chosen camera's folder lies.
        uR"(CREATE TABLE camera_locations (
    source_id INTEGER NOT NULL,
    folder_id TEXT NOT NULL,
    listed_at TEXT,                   -- when its last complete listing began
    attempts INTEGER NOT NULL DEFAULT 0,
    next_try TEXT,
    PRIMARY KEY (source_id, folder_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        uR"(CREATE TABLE unchosen_folders (
    source_id INTEGER NOT NULL,
    folder_id TEXT NOT NULL,
    state TEXT NOT NULL,              -- 'there' since the cameras were chosen, 'new', or 'ignored' by a person
    parent_id TEXT NOT NULL,          -- the location
    name TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    named_at TEXT NOT NULL,           -- when an answer of Drive last named it
    gone_at TEXT,                     -- when Drive said that it is not there any more
    told_at TEXT,                     -- when a line of activity told of it
    PRIMARY KEY (source_id, folder_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
    }};
}

} // namespace vtrack
