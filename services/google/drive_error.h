// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "transfer.h"

#include <QByteArray>

namespace vtrack {

/// What a failed answer of Drive means for us: the only place where an HTTP status and Google's reason become a kind of
/// error (Drive, "Resolve errors"). 401 is AuthExpired: worth one new access token. Google's reason is in the detail.
/// @param headers `retry-after` is heeded.
[[nodiscard]] Error driveError(int status, const QByteArray& body, const HttpHeaders& headers);

} // namespace vtrack
