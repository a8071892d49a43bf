// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration6();

/// The guide's error types are too few to tell what helps: "permission_denied" may mean the disk or the Google project.
Migration migration6() {
    return {QStringList{uR"(CREATE TABLE present_actions (
    source_id INTEGER PRIMARY KEY,
    action_required TEXT NOT NULL,    -- what helps against the error of the source's last run
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
))"_s}};
}

} // namespace vtrack
