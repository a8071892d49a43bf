// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "data_folder.h"

namespace vtrack {

/// Adds an activity line if settings.ini exists but contains no setting. The program never writes such a file, so the
/// person's choices are lost and the defaults apply. The file is moved aside, so that this is reported once. Call as
/// the owner of the folder, before the settings are read. Blocks.
[[nodiscard]] Result<void> tellLostSettings(const DataFolder& folder, Connection& connection, const QDateTime& now);

} // namespace vtrack
