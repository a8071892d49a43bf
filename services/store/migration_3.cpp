// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration3();

/// When footage was recorded, also of files that are not here yet and of those that are no longer here; and until when
/// Drive was looked through.
Migration migration3() {
    return {{
        uR"(CREATE TABLE last_looks (
    source_id INTEGER PRIMARY KEY,
    began TEXT NOT NULL,              -- the last run that saw every camera's folder
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
))"_s,
        u"ALTER TABLE pending_files ADD COLUMN recording_start_time TEXT"_s,
        u"ALTER TABLE pending_files ADD COLUMN recording_end_time TEXT"_s,
        u"ALTER TABLE cleaned_files ADD COLUMN camera_id INTEGER"_s,
        u"ALTER TABLE cleaned_files ADD COLUMN recording_start_time TEXT"_s,
        u"ALTER TABLE cleaned_files ADD COLUMN recording_end_time TEXT"_s,
        u"UPDATE pending_files SET recording_start_time = nullif(created_time, '')"_s,
        // A camera's clips in the order of their recording, without a look into the tables.
        u"CREATE INDEX downloaded_files_footage ON downloaded_files (source_id, camera_name, recording_start_time, "
        "recording_end_time)"_s,
        u"CREATE INDEX pending_files_footage ON pending_files (camera_id, recording_start_time, recording_end_time)"_s,
        u"CREATE INDEX cleaned_files_footage ON cleaned_files (camera_id, recording_start_time, recording_end_time)"_s,
    }};
}

} // namespace vtrack
