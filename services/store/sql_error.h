// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

class QSqlError;

namespace vtrack {

/// Converts an SQLite error into one for people. The detail is SQLite's own text and number, which never contain a
/// value.
[[nodiscard]] Error sqlError(const QSqlError& error);

/// The error for a damaged file, without a detail.
[[nodiscard]] Error damagedDatabase();

} // namespace vtrack
