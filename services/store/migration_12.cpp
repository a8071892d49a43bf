// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration12();

/// Alarms that leave the computer.
Migration migration12() {
    return {QStringList{uR"(CREATE TABLE alarm_notices (
    channel TEXT NOT NULL,            -- 'mail' (of nobody), 'mail:ADDRESS' or 'webhook'
    kind TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    camera_id INTEGER NOT NULL,       -- 0 for the whole source
    severity TEXT NOT NULL,
    sentence TEXT NOT NULL,
    since TEXT NOT NULL,              -- when it was found to last
    told_at TEXT,                     -- when the channel took the message; NULL: to be told
    over_at TEXT,                     -- when it ended; NULL while it lasts
    over_sentence TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (channel, kind, source_id, camera_id)
) WITHOUT ROWID)"_s,
                        uR"(CREATE TABLE alarm_channels (
    channel TEXT PRIMARY KEY,
    sent_at TEXT,                     -- the last message that was taken
    tries INTEGER NOT NULL DEFAULT 0, -- that failed since then
    failing_since TEXT,
    next_try TEXT,
    last_error TEXT NOT NULL DEFAULT '',
    failure_told INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID)"_s}};
}

} // namespace vtrack
