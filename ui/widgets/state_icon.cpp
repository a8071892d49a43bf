// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_icon.h"

using namespace Qt::StringLiterals;

namespace vtrack {

QString stateIconName(OverallState state) {
    switch (state) {
    case OverallState::Idle:
        return u"tray-idle"_s;
    case OverallState::Syncing:
        return u"tray-syncing"_s;
    case OverallState::Paused:
        return u"tray-paused"_s;
    case OverallState::Warning:
        return u"tray-warning"_s;
    case OverallState::Error:
        return u"tray-error"_s;
    case OverallState::Offline:
        return u"tray-offline"_s;
    }
    return {};
}

} // namespace vtrack
