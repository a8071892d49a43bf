// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "data_folder.h"

namespace vtrack {

/// Tells the activity list when settings.ini is there without a single setting in it: the program never writes such a
/// file, so what a person had chosen is lost and the defaults count. The file is set aside, so that it is told once.
/// For the owner of the folder, before the settings are read. Blocks.
[[nodiscard]] Result<void> tellLostSettings(const DataFolder& folder, Connection& connection, const QDateTime& now);

} // namespace vtrack
