// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check.h"
#include "sync_services.h"

#include <functional>
#include <memory>

namespace vtrack {

/// What this computer does and has: schedule, downloads, cameras, new_cameras, left_out, disk_space, database. Asks
/// nobody but the database and the disks. Blocks: on a worker.
/// @param opened the database; of one that cannot be opened nothing can be told.
/// @param settingsFile where a person's pause stands.
/// @param onCheck called there after each, in this order.
void checkStation(const Result<std::unique_ptr<Connection>>& opened, const SyncServices& services,
                  const QString& settingsFile, const std::function<void(const Check&)>& onCheck);

} // namespace vtrack
