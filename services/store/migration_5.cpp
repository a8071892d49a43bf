// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Downloads that a run started and that have no row yet.
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

/// Folders next to chosen cameras, so that a new one is reported and a person's decision is remembered.
QStringList unchosenFolders() {
    return {
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
    };
}

} // namespace

Migration migration5();

Migration migration5() {
    return {QStringList{begunFiles()} + unchosenFolders()};
}

} // namespace vtrack
