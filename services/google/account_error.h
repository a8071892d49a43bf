// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace vtrack {

// What an Account says when it cannot do what it was asked.

/// The guide's error for Drive without Gmail.
[[nodiscard]] Error gmailFirst();

/// Drive was never connected, or its credentials are gone.
[[nodiscard]] Error notConnected();
/// Drive does not find a folder that another account saw: it may be hidden from this one only.
/// @param account the address of who is signed in. @param before that of the other; empty if it is not known.
[[nodiscard]] Error notVisible(const QString& account, const QString& before);

/// A Drive grant without a refresh token.
[[nodiscard]] Error notLasting();

/// Drive's person is not the signed-in one. Nothing has changed; action_required "confirm_other_account".
/// @param signedIn, chosen addresses.
[[nodiscard]] Error otherPerson(const QString& signedIn, const QString& chosen);

/// Another person signs in while Drive is connected. Nothing has changed; the same action.
[[nodiscard]] Error otherFirst(const QString& connected, const QString& chosen);

/// The same where Drive is not connected.
[[nodiscard]] Error otherInstead(const QString& signedIn, const QString& chosen);

/// The same after a sign-out, where the chosen cameras are the previous person's.
[[nodiscard]] Error otherAfterSignOut(const QString& previous, const QString& chosen);

/// Why the stored session does not count. When it cannot be decrypted, the file's own sentence mentions only Drive.
[[nodiscard]] Error endedBecause(const Error& error);

} // namespace vtrack
