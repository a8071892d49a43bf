// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_state.h"

#include <QCoreApplication>

namespace vtrack {

QString intervalText(int minutes) {
    if (minutes == SyncInterval::hourly)
        return QCoreApplication::translate("SetupWizard", "every hour");
    return QCoreApplication::translate("SetupWizard", "every %1 minutes").arg(minutes);
}

} // namespace vtrack
