// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace vtrack {

/// The folder that a person typed or chose, absolute and without "..".
[[nodiscard]] QString absoluteDestination(const QString& folder);

/// Creates the folder where it is missing, and proves that a file can be written in it. Leaves nothing behind when that
/// fails. For setting up, when a person chose the folder; FootageFolders::look() changes nothing. Blocks on the disk.
/// @return the absolute path. Errors: PermissionDenied.
[[nodiscard]] Result<QString> checkedDestination(const QString& folder);

} // namespace vtrack
