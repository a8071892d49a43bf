// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

namespace vtrack {

/// One line from standard input, without its end; on a terminal, it is not shown while it is typed. Blocks.
[[nodiscard]] Secret readHiddenLine();

} // namespace vtrack
