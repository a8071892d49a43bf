// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace vtrack {

/// The id of this data folder, generated once and stored in `file` (DATA/installation.json). The marker of each source
/// folder contains it. Call with the data folder's lock held. Errors: those of the file. An unreadable id is never
/// replaced: the footage would then count as foreign.
[[nodiscard]] Result<QString> installationId(const QString& file);

} // namespace vtrack
