// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace vtrack {

// Something secret in a file that travels: Fernet with a key that scrypt makes of a password. Both block for about a
// tenth of a second and need 32 MiB, whatever a file says: only these costs are accepted. Safe from any thread.

/// `plain` encrypted with the password. Errors: BadInput for a password of less than eight characters.
[[nodiscard]] Result<QJsonObject> sealWithPassword(const Secret& password, const QByteArray& plain,
                                                   const QDateTime& now);

/// What sealWithPassword() got. Errors: BadInput for another password or for anything else than its result (the two
/// cannot be told apart).
[[nodiscard]] Result<QByteArray> openSealed(const Secret& password, const QJsonObject& sealed);

} // namespace vtrack
