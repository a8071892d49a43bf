// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"
#include "known_silence_store.h"
#include "known_silence_text.h"

#include <optional>

namespace vtrack {

// What a person knows of one camera's silences. Pure functions.

/// A gap, or a part of one of which a person knows, or the rest of it. From `start` up to, not including, `end`:
/// seconds since 1970.
struct FootageGap {
    qint64 start = 0;
    qint64 end = 0;
    std::optional<KnownSilence> known = {}; ///< What a person knows of it.

    [[nodiscard]] qint64 length() const { return end - start; }

    bool operator==(const FootageGap&) const = default;
};

/// The gaps of the list, by start, divided where a person knows of a part of them only:
/// - what was planned is known from its start until its end;
/// - a silence that was marked is known until its day, and no longer than the silence itself: after the next clip it is
///   another one;
/// - a gap that was over when it was marked is known up to its end; if the clip after it is no longer there, it is a
///   silence of which nobody knows.
/// @param list by coverage() or wholeCoverage(), and so with the clip before each gap.
[[nodiscard]] QList<FootageGap> gapsIn(const QList<Stretch>& list, const QList<KnownSilence>& known);

/// The list with FootageState::KnownGap where a person knows of the gap: see gapsIn().
[[nodiscard]] QList<Stretch> withKnownGaps(const QList<Stretch>& list, const QList<KnownSilence>& known);

/// The list with FootageState::KnownGap where nothing is known yet because it is still to come, from `now` on (seconds
/// since 1970), and a silence is planned.
[[nodiscard]] QList<Stretch> withPlans(const QList<Stretch>& list, const QList<KnownSilence>& known, qint64 now);

/// Whether this is known at that moment of a camera whose newest clip ended at `newestEnd`: that it is silent since
/// then, or that a silence is planned for that moment.
[[nodiscard]] bool lastsAt(const KnownSilence& silence, qint64 newestEnd, const QDateTime& moment);

/// What a person knows now of a camera whose newest clip ended at `newestEnd` (seconds since 1970): that it is silent
/// since then, or that a silence is planned for now, whether the camera is silent or not. Of several, the one that is
/// known for longest; nullptr for none.
[[nodiscard]] const KnownSilence* presentSilence(const QList<KnownSilence>& known, qint64 newestEnd,
                                                 const QDateTime& now);

/// For how much of the span a silence is planned; seconds. What is planned twice counts once.
[[nodiscard]] qint64 plannedIn(const QList<KnownSilence>& known, const TimeSpan& span);

} // namespace vtrack
