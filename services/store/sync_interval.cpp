// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_interval.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

Result<void> checkInterval(int minutes) {
    if (minutes >= SyncInterval::fast && minutes <= SyncInterval::hourly)
        return {};
    return failure(ErrorKind::BadInput,
                   QCoreApplication::translate("SyncInterval", "A source can be synced every %1 to %2 minutes. Choose "
                                                               "a number in between.")
                       .arg(SyncInterval::fast)
                       .arg(SyncInterval::hourly),
                   u"interval %1"_s.arg(minutes));
}

} // namespace vtrack
