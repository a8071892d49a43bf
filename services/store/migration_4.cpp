// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration4();

namespace {

// What Drive has, as last observed: folders with their own state, changes for each drive, files that are not recorded.

QStringList folders() {
    return {
        u"DROP TRIGGER camera_configurations_added"_s,
        u"DROP TRIGGER camera_configurations_changed"_s,
        uR"(CREATE TABLE folders (
    source_id INTEGER NOT NULL,
    folder_id TEXT NOT NULL,
    camera_id INTEGER NOT NULL,
    parent_id TEXT NOT NULL,
    name TEXT NOT NULL,               -- as Drive names it, empty for the camera's own folder
    relative_path TEXT NOT NULL,      -- below the camera's folder, empty for that one
    drive_id TEXT,                    -- empty for My Drive, NULL while unknown
    named_at TEXT,                    -- when an answer of Drive last named it
    doubted_at TEXT,                  -- since when answers no longer name it
    listed_at TEXT,                   -- when its last complete listing began, NULL: to be listed
    left_out INTEGER NOT NULL DEFAULT 0, -- files in it that are no footage
    left_out_name TEXT,               -- one of them
    attempts INTEGER NOT NULL DEFAULT 0,
    error_type TEXT,
    message TEXT,
    next_try TEXT,
    PRIMARY KEY (source_id, folder_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE,
    FOREIGN KEY (camera_id) REFERENCES camera_configurations (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        // The last part of a path: all of it without what stands up to its last slash.
        u"INSERT INTO folders (source_id, folder_id, camera_id, parent_id, name, relative_path, listed_at) "
        "SELECT source_id, folder_id, camera_id, parent_id, "
        "substr(relative_path, length(rtrim(relative_path, replace(relative_path, '/', ''))) + 1), relative_path, "
        "(SELECT min(listed_at) FROM change_feeds cf WHERE cf.source_id = wf.source_id) FROM watched_folders wf"_s,
        u"DROP TABLE watched_folders"_s,
        u"ALTER TABLE folders RENAME TO watched_folders"_s,
        u"CREATE INDEX watched_folders_camera ON watched_folders (camera_id)"_s,
        u"CREATE INDEX watched_folders_parent ON watched_folders (source_id, parent_id)"_s,
    };
}

QStringList changeFeeds() {
    return {
        uR"(CREATE TABLE feeds (
    source_id INTEGER NOT NULL,
    drive_id TEXT NOT NULL,           -- empty for My Drive
    account TEXT NOT NULL,            -- Google's id of the account the token is for, empty while unknown
    page_token TEXT NOT NULL,
    started_at TEXT,                  -- when this log was first read, NULL while unknown
    PRIMARY KEY (source_id, drive_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        u"INSERT INTO feeds (source_id, drive_id, account, page_token) SELECT source_id, drive_id, '', page_token "
        "FROM change_feeds"_s,
        u"DROP TABLE change_feeds"_s,
        u"ALTER TABLE feeds RENAME TO change_feeds"_s,
    };
}

QStringList pendingFiles() {
    return {
        uR"(CREATE TABLE observed (
    source_id INTEGER NOT NULL,
    drive_file_id TEXT NOT NULL,
    camera_id INTEGER NOT NULL,
    folder_id TEXT NOT NULL,          -- where Drive named it; empty when that is not known yet
    shortcut_id TEXT NOT NULL DEFAULT '', -- the shortcut that leads to it; empty for a file in the folder itself
    name TEXT NOT NULL,
    relative_path TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    md5 TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    created_time TEXT NOT NULL,       -- empty where Drive names none
    modified_time TEXT NOT NULL,
    recording_start_time TEXT,
    recording_end_time TEXT,
    seen_at TEXT NOT NULL,            -- when this content was seen first
    named_at TEXT NOT NULL,           -- when an answer of Drive last named it
    doubted_at TEXT,                  -- since when answers no longer name it
    dismissed_at TEXT,                -- a person does not want it any more
    attempts INTEGER NOT NULL DEFAULT 0,
    error_type TEXT,
    message TEXT,
    next_try TEXT,
    PRIMARY KEY (source_id, drive_file_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE,
    FOREIGN KEY (camera_id) REFERENCES camera_configurations (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        u"INSERT INTO observed (source_id, drive_file_id, camera_id, folder_id, name, relative_path, mime_type, size, "
        "md5, sha256, created_time, modified_time, recording_start_time, recording_end_time, seen_at, named_at, "
        "attempts, error_type, message, next_try) SELECT source_id, drive_file_id, camera_id, '', name, relative_path, "
        "mime_type, size, md5, sha256, created_time, modified_time, recording_start_time, recording_end_time, seen_at, "
        "seen_at, attempts, error_type, message, next_try FROM pending_files"_s,
        u"DROP TABLE pending_files"_s,
        u"ALTER TABLE observed RENAME TO pending_files"_s,
        u"CREATE INDEX pending_files_camera ON pending_files (camera_id)"_s,
        u"CREATE INDEX pending_files_folder ON pending_files (source_id, folder_id)"_s,
        u"CREATE INDEX pending_files_order ON pending_files (source_id, attempts, created_time, drive_file_id)"_s,
        u"CREATE INDEX pending_files_parked ON pending_files (source_id, next_try) WHERE attempts > 0"_s,
        u"CREATE INDEX pending_files_doubted ON pending_files (source_id) WHERE doubted_at IS NOT NULL"_s,
        u"CREATE INDEX pending_files_shortcut ON pending_files (source_id, shortcut_id) WHERE shortcut_id <> ''"_s,
        u"CREATE INDEX pending_files_footage ON pending_files (camera_id, recording_start_time, recording_end_time)"_s,
    };
}

/// Another content of a Drive file is a row of its own, and what was cleaned up is remembered for each content.
QStringList contents() {
    return {
        u"ALTER TABLE downloaded_files ADD COLUMN drive_sha256 TEXT"_s,
        u"ALTER TABLE downloaded_files ADD COLUMN drive_modified TEXT"_s,
        u"ALTER TABLE downloaded_files ADD COLUMN content_key TEXT"_s,        // contentKey() of what Drive said
        u"ALTER TABLE downloaded_files ADD COLUMN same_content_as INTEGER"_s, // the first row with the same bytes
        u"UPDATE downloaded_files SET content_key = coalesce(drive_md5, checksum, '')"_s,
        u"DROP INDEX downloaded_files_drive_id"_s,
        u"CREATE UNIQUE INDEX downloaded_files_drive_id ON downloaded_files (source_id, drive_file_id, content_key)"_s,
        u"CREATE INDEX downloaded_files_checksum ON downloaded_files (source_id, checksum)"_s,
        uR"(CREATE TABLE cleaned (
    source_id INTEGER NOT NULL,
    drive_file_id TEXT NOT NULL,
    content_key TEXT NOT NULL,
    drive_md5 TEXT NOT NULL,
    drive_sha256 TEXT,
    drive_modified TEXT,
    checksum TEXT,
    file_size_bytes INTEGER,
    cleaned_at TEXT NOT NULL,
    camera_id INTEGER,
    recording_start_time TEXT,
    recording_end_time TEXT,
    PRIMARY KEY (source_id, drive_file_id, content_key),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID)"_s,
        u"INSERT INTO cleaned (source_id, drive_file_id, content_key, drive_md5, cleaned_at, camera_id, "
        "recording_start_time, recording_end_time) SELECT source_id, drive_file_id, drive_md5, drive_md5, cleaned_at, "
        "camera_id, recording_start_time, recording_end_time FROM cleaned_files"_s,
        u"DROP TABLE cleaned_files"_s,
        u"ALTER TABLE cleaned RENAME TO cleaned_files"_s,
        u"CREATE INDEX cleaned_files_footage ON cleaned_files (camera_id, recording_start_time, recording_end_time)"_s,
    };
}

/// Each change of what a run works by gives the source another revision.
QStringList revisions() {
    const auto trigger = [](const QString& name, const QString& event, const QString& source) {
        return u"CREATE TRIGGER %1 AFTER %2 BEGIN\n    UPDATE video_sources SET revision = revision + 1 WHERE id = %3;\nEND"_s
            .arg(name, event, source);
    };
    return {
        u"ALTER TABLE video_sources ADD COLUMN revision INTEGER NOT NULL DEFAULT 0"_s,
        trigger(u"video_sources_revised"_s, u"UPDATE OF config, active, path ON video_sources"_s, u"NEW.id"_s),
        trigger(u"cameras_added"_s, u"INSERT ON camera_configurations"_s, u"NEW.source_id"_s),
        trigger(u"cameras_revised"_s,
                u"UPDATE OF camera_name, is_selected, folder_path, camera_config ON camera_configurations"_s,
                u"NEW.source_id"_s),
        trigger(u"cameras_removed"_s, u"DELETE ON camera_configurations"_s, u"OLD.source_id"_s),
    };
}

/// Facts with an owner of their own: each folder for footage, each camera, each alarm.
QStringList owners() {
    return {
        // The folders `DESTINATION/source_{id}` that have the source's marker; others were never used.
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
        // The watcher's open alarms, so that each is reported once.
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
    };
}

} // namespace

Migration migration4() {
    return {folders() + changeFeeds() + pendingFiles() + contents() + revisions() + owners()};
}

} // namespace vtrack
