// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration4();

/// Facts with an owner of their own: each folder for footage, each camera, each alarm.
Migration migration4() {
    return {{
        // The folders `DEST/source_{id}` that bear the source's marker file; others were never written to.
        uR"(CREATE TABLE source_folders (
    source_id INTEGER NOT NULL,
    folder TEXT NOT NULL,
    marked_at TEXT NOT NULL,
    PRIMARY KEY (source_id, folder),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        // Until when each camera's folders were looked through, all of them.
        uR"(CREATE TABLE camera_looks (
    camera_id INTEGER PRIMARY KEY,
    began TEXT NOT NULL,
    FOREIGN KEY (camera_id) REFERENCES camera_configurations (id) ON DELETE CASCADE
))"_s,
        u"INSERT INTO camera_looks (camera_id, began) SELECT cc.id, ll.began FROM camera_configurations cc "
        "JOIN last_looks ll ON ll.source_id = cc.source_id WHERE cc.is_selected = 1"_s,
        // What the watcher found and has not ended yet, so that it is told once.
        uR"(CREATE TABLE alarms (
    kind TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    camera_id INTEGER NOT NULL DEFAULT 0, -- 0: the whole source
    severity TEXT NOT NULL,
    sentence TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (kind, source_id, camera_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        // Rows whose file the disk said is not there (ENOENT), since when.
        u"ALTER TABLE downloaded_files ADD COLUMN missing_since TEXT"_s,
        u"CREATE INDEX downloaded_files_missing ON downloaded_files (source_id, id) WHERE missing_since IS NOT NULL"_s,
    }};
}

} // namespace vtrack
