// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "identity.h"

namespace vtrack {

/// Whether this person may sign in unasked after a sign-out. Errors: BadInput with "confirm_other_account" if nobody is
/// signed in, cameras are chosen, and somebody else was signed in last; those of the database. Blocks.
[[nodiscard]] Result<void> samePersonAsBeforeSignOut(const Database& database, const Identity& who);

} // namespace vtrack
