// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QVersionNumber>

namespace vtrack {

/// Parses the answer of the update address: `{"version": "1.2.3"}`, or just that number as text; two to four numbers.
/// No other part of the answer is used or shown. BadInput for any other answer.
[[nodiscard]] Result<QVersionNumber> versionFrom(const QByteArray& answer);

} // namespace vtrack
