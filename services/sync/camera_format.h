// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>

namespace vtrack {

/// Fills `resolution` and `codec` of the source's cameras that have none yet, from the header of the newest file of
/// each (guide, "camera_configurations Table"). Unknown values stay empty. Reads a few hundred bytes a camera; blocks:
/// on a worker.
[[nodiscard]] Result<void> learnCameraFormats(Connection& connection, qint64 sourceId, const QDateTime& now);

} // namespace vtrack
