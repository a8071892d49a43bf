// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace vtrack {

/// What tells this data folder from every other one: kept in `file` (DATA/installation.json), made up once. The marker
/// of each folder for footage names it. Call with the data folder's lock held.
/// Errors: those of the file. One that cannot be read is never made up again: the footage would become a stranger's.
[[nodiscard]] Result<QString> installationId(const QString& file);

} // namespace vtrack
