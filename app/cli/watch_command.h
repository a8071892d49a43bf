// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace vtrack {

/// Syncs by the schedule and prints what happens, until it is interrupted.
[[nodiscard]] Result<CommandOutput> watch(CommandContext& context);

/// Its own flags.
[[nodiscard]] QList<QCommandLineOption> watchOptions();

} // namespace vtrack
