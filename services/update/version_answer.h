// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QVersionNumber>

namespace vtrack {

/// Reads what an address for updates said: `{"version": "1.2.3"}`, or that number alone as a text; two to four numbers.
/// Nothing else of the answer is ever used, so nothing else of it can be shown. BadInput for any other answer.
[[nodiscard]] Result<QVersionNumber> versionFrom(const QByteArray& answer);

} // namespace vtrack
