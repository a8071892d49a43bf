// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration16();

/// Drive says of what an account may not see that it does not exist. So only the account that saw a folder can tell
/// that it is gone; until now, that is the one whose changes are read.
Migration migration16() {
    return {
        QStringList{u"ALTER TABLE watched_folders ADD COLUMN seen_by TEXT NOT NULL DEFAULT ''"_s,
                    u"UPDATE watched_folders AS wf SET seen_by = coalesce((SELECT account FROM change_feeds cf WHERE "
                    "cf.source_id = wf.source_id AND cf.drive_id = wf.drive_id), '') WHERE listed_at IS NOT NULL"_s}};
}

} // namespace vtrack
