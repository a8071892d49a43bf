// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"

#include <QJsonObject>

namespace vtrack {

/// The guide's callback response: GMAIL_AUTH_SUCCESS or OAUTH_SUCCESS.
/// @param withToken puts the session token in, which is a secret; otherwise `session_token` is null.
[[nodiscard]] QJsonObject signInJson(const Account::SignedIn& signedIn, bool withToken, int port);

} // namespace vtrack
