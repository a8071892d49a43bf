// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check.h"
#include "sync_services.h"

#include <functional>
#include <memory>

namespace vtrack {

/// The tests of this computer: schedule, downloads, cameras, new_cameras, left_out, disk_space, alarms, database. They
/// use only the database and the disks. Blocks: on a worker.
/// @param opened the database, or the error that it cannot be opened.
/// @param settingsFile where a person's pause stands.
/// @param onCheck called there after each, in this order.
void checkComputer(const Result<std::unique_ptr<Connection>>& opened, const SyncServices& services,
                   const QString& settingsFile, const std::function<void(const Check&)>& onCheck);

} // namespace vtrack
