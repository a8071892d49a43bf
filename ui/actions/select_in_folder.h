// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// Opens the file manager with this file selected. Does not look whether the file exists. May block for seconds: on a
/// worker.
/// @return false where the system has no file manager that can.
[[nodiscard]] bool selectInFolder(const QString& path);

} // namespace vtrack
