// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_silence.h"

#include <algorithm>

namespace vtrack {

const KnownSilence* presentSilence(const QList<KnownSilence>& known, qint64 newestEnd, const QDateTime& now) {
    const auto found = std::ranges::find_if(known, [&](const KnownSilence& silence) {
        return silence.until.isValid() && now < silence.until && silence.start == newestEnd;
    });
    return found == known.end() ? nullptr : &*found;
}

const KnownSilence* knownGap(const QList<KnownSilence>& known, const Stretch& gap, qint64 newestEnd,
                             const QDateTime& now) {
    if (newestEnd != 0 && gap.start >= newestEnd)
        return presentSilence(known, newestEnd, now);
    const auto found =
        std::ranges::find_if(known, [&](const KnownSilence& silence) { return silence.start == gap.start; });
    return found == known.end() ? nullptr : &*found;
}

} // namespace vtrack
