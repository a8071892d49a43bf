// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check.h"
#include "source_store.h"

namespace vtrack {

// What is in Drive beside the footage that is fetched. Block on the disk.

/// Whether folders beside the chosen cameras need a decision, or cannot be looked through.
[[nodiscard]] Result<Check> newCamerasCheck(Connection& connection, const QList<Source>& sources);

/// Files that are left out. They are not a problem, but a person may miss them.
[[nodiscard]] Result<Check> leftOutCheck(Connection& connection, const QList<Source>& sources);

} // namespace vtrack
