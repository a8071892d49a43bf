// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration13();

/// What a sheet of evidence says of a clip. Empty or NULL: fetched, or seen in Drive, before this was kept.
Migration migration13() {
    return {QStringList{u"ALTER TABLE pending_files ADD COLUMN revision TEXT NOT NULL DEFAULT ''"_s,
                        u"ALTER TABLE pending_files ADD COLUMN owner TEXT NOT NULL DEFAULT ''"_s,
                        u"ALTER TABLE begun_files ADD COLUMN revision TEXT NOT NULL DEFAULT ''"_s,
                        u"ALTER TABLE begun_files ADD COLUMN owner TEXT NOT NULL DEFAULT ''"_s,
                        u"ALTER TABLE downloaded_files ADD COLUMN drive_revision TEXT"_s,
                        u"ALTER TABLE downloaded_files ADD COLUMN drive_owner TEXT"_s,
                        u"ALTER TABLE downloaded_files ADD COLUMN fetched_by TEXT"_s}};
}

} // namespace vtrack
