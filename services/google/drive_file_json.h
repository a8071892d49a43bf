// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_file.h"

#include <QJsonObject>

namespace vtrack {

/// The `fields` that fill a DriveFile.
[[nodiscard]] QString driveFileFields();

/// Reads an item from Drive's JSON; members that are missing or of another type stay empty.
[[nodiscard]] DriveFile driveFileFrom(const QJsonObject& json);

} // namespace vtrack
