// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QDateTime>

namespace vtrack {

/// What happened to the account of this computer.
enum class AccountEvent { SignedIn, OtherAccount, DriveConnected, SignedOut };

/// Who signs in: a person in the browser, or a service account with its key file.
enum class SignInBy { Person, ServiceAccount };

/// Adds a line to the activity. It has no name and no address, because these can be deleted at a sign-out. A line that
/// cannot be written is only logged: what was done is done.
void noteAccount(const Database& database, AccountEvent event, const QDateTime& now, SignInBy by = SignInBy::Person);

} // namespace vtrack
