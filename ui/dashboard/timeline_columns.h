// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"

#include <QList>

namespace vtrack {

/// Columns of pixels in a row, all in one state: from `first` up to, not including, `end`.
struct TimelineColumns {
    int first = 0;
    int end = 0;
    FootageState footage = FootageState::Unknown;

    bool operator==(const TimelineColumns&) const = default;
};

/// Draws the stretches of the span into `width` columns: sorted, each column in exactly one run. A column shows the
/// state that fills most of it, but a gap of five minutes or more is always visible, with at least two columns.
[[nodiscard]] QList<TimelineColumns> timelineColumns(const QList<Stretch>& stretches, const TimeSpan& span, int width);

} // namespace vtrack
