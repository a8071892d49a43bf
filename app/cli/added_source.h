// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "source_store.h"

namespace vtrack {

/// What add-source says of the source that it has saved, with a warning where other sources fetch the same cameras.
/// Blocks.
[[nodiscard]] CommandOutput addedOutput(CommandContext& context, const Source& source);

} // namespace vtrack
