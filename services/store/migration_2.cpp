// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration2();

namespace {

/// What each source has seen of Drive, and what it found there that is not on the disk yet.
QStringList tables() {
    return {
        uR"(CREATE TABLE change_feeds (
    source_id INTEGER NOT NULL,
    drive_id TEXT NOT NULL,           -- empty for My Drive
    page_token TEXT NOT NULL,
    listed_at TEXT NOT NULL,          -- the last full listing
    PRIMARY KEY (source_id, drive_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        uR"(CREATE TABLE watched_folders (
    source_id INTEGER NOT NULL,
    folder_id TEXT NOT NULL,
    camera_id INTEGER NOT NULL,
    parent_id TEXT NOT NULL,
    relative_path TEXT NOT NULL,      -- below the camera's folder, empty for that one
    PRIMARY KEY (source_id, folder_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE,
    FOREIGN KEY (camera_id) REFERENCES camera_configurations (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        uR"(CREATE TABLE pending_files (
    source_id INTEGER NOT NULL,
    drive_file_id TEXT NOT NULL,
    camera_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    relative_path TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    md5 TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    created_time TEXT NOT NULL,       -- empty where Drive names none
    modified_time TEXT NOT NULL,
    replaces INTEGER NOT NULL DEFAULT 0, -- the row of downloaded_files with an older content
    seen_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    error_type TEXT,
    message TEXT,
    next_try TEXT,
    PRIMARY KEY (source_id, drive_file_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE,
    FOREIGN KEY (camera_id) REFERENCES camera_configurations (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        // Files that clean-up took away, so that no listing brings them back.
        uR"(CREATE TABLE cleaned_files (
    source_id INTEGER NOT NULL,
    drive_file_id TEXT NOT NULL,
    drive_md5 TEXT NOT NULL,
    cleaned_at TEXT NOT NULL,
    PRIMARY KEY (source_id, drive_file_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
    };
}

QStringList indexesAndTriggers() {
    return {
        u"CREATE INDEX watched_folders_camera ON watched_folders (camera_id)"_s,
        u"CREATE INDEX pending_files_camera ON pending_files (camera_id)"_s,
        u"CREATE INDEX pending_files_order ON pending_files (source_id, created_time, drive_file_id)"_s,
        u"CREATE INDEX pending_files_parked ON pending_files (source_id, next_try) WHERE attempts > 0"_s,
        // Another choice of cameras is seen by a full listing only.
        u"CREATE TRIGGER camera_configurations_added AFTER INSERT ON camera_configurations BEGIN\n"
        "    DELETE FROM change_feeds WHERE source_id = NEW.source_id;\nEND"_s,
        u"CREATE TRIGGER camera_configurations_changed AFTER UPDATE OF is_selected, folder_path ON "
        "camera_configurations\nWHEN NEW.is_selected IS NOT OLD.is_selected OR NEW.folder_path IS NOT OLD.folder_path "
        "BEGIN\n    DELETE FROM change_feeds WHERE source_id = NEW.source_id;\nEND"_s,
    };
}

} // namespace

Migration migration2() {
    return {tables() + indexesAndTriggers()};
}

} // namespace vtrack
