// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_store.h"

#include <QJsonObject>

namespace vtrack {

/// The guide's answer of `GET /api/cloud/sync-status/<source_id>`. null where nothing happened yet; sizes are MiB with
/// two decimals.
[[nodiscard]] QJsonObject syncStatusJson(const DashboardRow& row, const QList<CameraSummary>& cameras);

} // namespace vtrack
