// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace vtrack {

/// The folder that a person typed or chose, absolute and without "..".
[[nodiscard]] QString absoluteDestination(const QString& folder);

/// Proves that a file can be written in the folder or, where it is missing, in the nearest folder above it that is
/// there. Creates nothing. mayChoose() also looks at the disks of other sources. Blocks on the
/// disk.
/// @return the absolute path. Errors: PermissionDenied.
[[nodiscard]] Result<QString> checkedDestination(const QString& folder);

/// The same, and creates the folder where it is missing; leaves nothing behind when that fails. Only for saving a
/// source whose destination a person chose.
[[nodiscard]] Result<QString> makeDestination(const QString& folder);

} // namespace vtrack
