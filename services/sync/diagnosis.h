// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "drive_api.h"
#include "sync_services.h"

#include <stop_token>

namespace vtrack {

/// One thing that was looked at.
struct Check {
    QString id; ///< "client_file", "sign_in", "connection", "folders", "schedule", "downloads", "cameras",
                ///< "disk_space", "database".
    bool ok = true;
    QString cause = {}; ///< For people; empty when ok.
    QString fix = {};   ///< What to do; empty when ok.
};

/// Finds the cause of the guide's troubles ("Troubleshooting") by trying everything out: live, in the order in which
/// one thing needs the other; what cannot be tried because of an earlier failure is left out. Blocks: on a worker.
[[nodiscard]] QList<Check> diagnose(const QString& clientFile, const Account& account, const SyncServices& services,
                                    const std::stop_token& stop = {});

} // namespace vtrack
