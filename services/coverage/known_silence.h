// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"
#include "known_silence_store.h"

namespace vtrack {

// What a person knows of one camera's silences. Pure functions.

/// The present silence of a camera whose newest clip ended at `newestEnd` (seconds since 1970), if it is known now;
/// nullptr otherwise. A camera that has recorded since is silent for another time, which is not known.
[[nodiscard]] const KnownSilence* presentSilence(const QList<KnownSilence>& known, qint64 newestEnd,
                                                 const QDateTime& now);

/// What is known of the gap: that it is one, or that it belongs to the present silence; nullptr otherwise.
[[nodiscard]] const KnownSilence* knownGap(const QList<KnownSilence>& known, const Stretch& gap, qint64 newestEnd,
                                           const QDateTime& now);

} // namespace vtrack
