// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"

#include <QList>

namespace vtrack {

/// Columns of pixels in a row that look alike: from `first` up to, not including, `end`.
struct TimelineColumns {
    int first = 0;
    int end = 0;
    FootageState footage = FootageState::Unknown;
    /// How much of the time is filled with footage, in quarters: 1 for a short clip, 4 for (nearly) all of it, and at
    /// the ends of footage that is longer than a column.
    int quarters = 4;
    bool withGap = false;      ///< A gap lies in the same columns as footage, and has none of its own.
    bool withKnownGap = false; ///< The same of one that a person knows of.

    bool operator==(const TimelineColumns&) const = default;
};

/// Draws the stretches of the span into `width` columns: sorted, each column in exactly one run.
///
/// - Any footage, however short, takes its column, the best state of it first; where there is room, two columns.
/// - A gap of five minutes or more has a column of its own, or footage shows it in its column (`withGap`); where there
///   is room, two columns. A known one has the same, but gives way to one that nobody knows of.
/// - Elsewhere a column shows the state that fills most of it.
[[nodiscard]] QList<TimelineColumns> timelineColumns(const QList<Stretch>& stretches, const TimeSpan& span, int width);

} // namespace vtrack
