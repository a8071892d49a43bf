// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_services.h"
#include "program.h"
#include "settings_services.h"
#include "setup_services.h"
#include "sign_in_services.h"

namespace vtrack {

/// What the windows work with, out of the program's objects. All of them must outlive the windows.
[[nodiscard]] SignInServices signInServices(Program& program, QThreadPool& background);
[[nodiscard]] SetupServices setupServices(Program& program, SyncService& sync, QThreadPool& background);
[[nodiscard]] SettingsServices settingsServices(Program& program, QThreadPool& background);
[[nodiscard]] DashboardServices dashboardServices(Program& program, SyncService& sync, Watcher& watcher,
                                                  QThreadPool& background);

} // namespace vtrack
