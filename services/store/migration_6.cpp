// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Migration migration6();

/// The guide's error types are too few to tell what helps: "permission_denied" may mean the disk or the Google project.
Migration migration6() {
    return {QStringList{u"ALTER TABLE sync_status ADD COLUMN action_required TEXT"_s}};
}

} // namespace vtrack
