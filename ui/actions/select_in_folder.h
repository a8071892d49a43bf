// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// Opens the file manager with this file selected, and does not wait for it. Does not look whether the file exists.
/// @return false where the system has no way to.
[[nodiscard]] bool selectInFolder(const QString& path);

} // namespace vtrack
