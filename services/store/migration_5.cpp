// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Downloads that a run began, and of which no row tells yet how they ended.
QString begunFiles() {
    return uR"(CREATE TABLE begun_files (
    source_id INTEGER NOT NULL,
    path TEXT NOT NULL, -- the final name that the file was to get
    camera_id INTEGER NOT NULL,
    drive_file_id TEXT NOT NULL,
    name TEXT NOT NULL,
    relative_path TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    md5 TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    created_time TEXT NOT NULL,
    modified_time TEXT NOT NULL,
    PRIMARY KEY (source_id, path),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s;
}

} // namespace

Migration migration5() {
    return {{begunFiles()}};
}

} // namespace vtrack
