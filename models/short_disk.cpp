// SPDX-License-Identifier: GPL-3.0-or-later
#include "short_disk.h"

namespace vtrack {

void tellOf(const ShortDisk& disk, Overview& overview) {
    if (disk.sentence.isEmpty() || overview.remedy != Remedy::None)
        return;
    overview.remedy = Remedy::FreeSpace;
    overview.troubledSource = disk.sourceId;
    const bool isWell = overview.state == OverallState::Idle || overview.state == OverallState::Syncing;
    QStringList details{isWell ? overview.sentence : disk.sentence, overview.detail};
    details.removeAll(QString());
    overview.detail = details.join(u' ');
    if (!isWell)
        return;
    overview.sentence = disk.sentence;
    overview.state = OverallState::Warning;
}

} // namespace vtrack
