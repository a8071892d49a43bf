// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "disk.h"

#include <QDateTime>

namespace vtrack {

/// Fills `resolution` and `codec` of the source's cameras that have none yet, from the header of the newest file of
/// each in the present destination (guide, "camera_configurations Table"). Unknown values stay empty. Reads a few
/// hundred bytes a camera; blocks: on a worker, and in no transaction, because the disk may not answer.
[[nodiscard]] Result<void> learnCameraFormats(Connection& connection, Disk& disk, qint64 sourceId,
                                              const QDateTime& now);

} // namespace vtrack
