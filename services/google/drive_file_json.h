// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive_file.h"

#include <QJsonObject>

namespace vtrack {

/// The `fields` that fill a DriveFile.
[[nodiscard]] QString driveFileFields();

/// What Drive's JSON says of an item; what is missing or of another type is left empty.
[[nodiscard]] DriveFile driveFileFrom(const QJsonObject& json);

} // namespace vtrack
