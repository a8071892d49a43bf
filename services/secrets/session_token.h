// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "error.h"
#include "secret.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace vtrack {

// The session token of a signed-in person: a JWT (RFC 7519) signed with HS256, with the guide's claims ("JWT Session
// Tokens"). It is verified at each use. Safe from any thread; does not block.

/// Who is signed in.
struct SessionClaims {
    QString userEmail;
    QString userName; ///< May be empty.
    QString photoUrl; ///< May be empty.
};

/// A token that passed verifySessionToken().
struct VerifiedSession {
    SessionClaims claims;
    QDateTime issued;  ///< UTC, whole seconds. With `expires`, determines when to issue the next one.
    QDateTime expires; ///< UTC, whole seconds.
};

/// The guide's life of a session: 90 days.
inline constexpr std::chrono::minutes sessionLife{129'600};

/// A token for `claims`, valid from now on for `life`.
/// Errors: BadInput without an e-mail address, Internal when `secret` is shorter than the 32 bytes HS256 asks for.
[[nodiscard]] Result<Secret> issueSessionToken(const SessionClaims& claims, const Secret& secret, const Clock& clock,
                                               std::chrono::minutes life = sessionLife);

/// The claims of a token if it is ours, intact and still valid. The algorithm is always HS256, regardless of the
/// token's header.
/// Errors: AuthExpired with Action::CompleteGmailAuthFirst for every token that is expired, forged,
/// signed with anything else, issued by or meant for something else, or no token at all.
[[nodiscard]] Result<VerifiedSession> verifySessionToken(const Secret& token, const Secret& secret, const Clock& clock);

} // namespace vtrack
