// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QDateTime>

namespace vtrack {

/// What a person did with the account of this computer.
enum class AccountEvent { SignedIn, OtherPerson, DriveConnected, SignedOut };

/// Adds a line to the activity. It has no name and no address, because these can be deleted at a sign-out. A line that
/// cannot be written is only logged: what was done is done.
void noteAccount(const Database& database, AccountEvent event, const QDateTime& now);

} // namespace vtrack
